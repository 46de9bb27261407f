package io.aerosdk.embedded.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long replies move on, and when they are given up. */
final class AnswerPumpTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();

  /** Never complete: each piece says the same of what comes next. */
  private static final class Endless implements Answer {
    private final Next next;
    private int pieces;
    private int abandoned;
    private int stalled;

    Endless(Next next) {
      this.next = next;
    }

    @Override
    public Next write(ByteBuf out) {
      pieces++;
      return next;
    }

    @Override
    public long patienceMillis() {
      return 100;
    }

    @Override
    public void stalled() {
      stalled++;
    }

    @Override
    public void abandoned() {
      abandoned++;
    }
  }

  private void run(Answer answer) {
    new AnswerPump(channel, answer, Runnable::run, () -> {}).start();
  }

  @ParameterizedTest
  @EnumSource(names = {"MORE", "PAUSE"})
  void givesUpWhenTheClientIsGone(Answer.Next next) {
    Endless answer = new Endless(next);
    channel.close().syncUninterruptibly();
    run(answer);
    channel.runPendingTasks();
    assertThat(answer.pieces).isEqualTo(1);
    assertThat(answer.abandoned).isEqualTo(1);
  }

  @Test
  void givesUpAClientThatDoesNotReadForTooLong() {
    Endless answer = new Endless(Answer.Next.MORE);
    channel.freezeTime();
    setWritable(false);
    run(answer);
    advance(99);
    assertThat(answer.stalled).isZero();
    assertThat(channel.isOpen()).isTrue();
    advance(1);
    assertThat(answer.stalled).isEqualTo(1);
    assertThat(channel.isOpen()).isFalse();
    assertThat(answer.pieces).isEqualTo(1);
  }

  @Test
  void aClientThatReadsInTimeIsNotGivenUp() {
    Endless answer = new Endless(Answer.Next.MORE);
    AnswerPump pump = new AnswerPump(channel, answer, Runnable::run, () -> {});
    channel.freezeTime();
    setWritable(false);
    pump.start();
    advance(99);
    pump.resume();
    channel.runPendingTasks();
    assertThat(answer.pieces).isEqualTo(2);
    advance(99);
    assertThat(answer.stalled).isZero();
    advance(1);
    assertThat(answer.stalled).isEqualTo(1);
  }

  private void setWritable(boolean writable) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
  }

  private void advance(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }

  @Test
  void goesOnAfterAPauseWhileTheClientIsThere() {
    Endless answer = new Endless(Answer.Next.PAUSE);
    channel.freezeTime();
    run(answer);
    assertThat(answer.pieces).isEqualTo(1);
    channel.advanceTimeBy(1, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
    assertThat(answer.pieces).isGreaterThan(1);
    assertThat(answer.abandoned).isZero();
    channel.close().syncUninterruptibly();
  }
}
