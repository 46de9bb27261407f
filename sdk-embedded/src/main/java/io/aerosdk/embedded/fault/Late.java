package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Answer;
import io.netty.buffer.ByteBuf;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The right answer after a while, or none ever. */
final class Late implements Answer {
  private static final long LOOK_MILLIS = 50;

  private final @Nullable Supplier<Answer> real;
  private final long millis;
  private @Nullable Answer answer;
  private boolean waited;

  private Late(@Nullable Supplier<Answer> real, long millis) {
    this.real = real;
    this.millis = millis;
  }

  /** Does what is asked after that time. */
  static Late after(long millis, Supplier<Answer> real) {
    return new Late(real, millis);
  }

  /** Does nothing until the client goes away. */
  static Late never() {
    return new Late(null, LOOK_MILLIS);
  }

  @Override
  public Next write(ByteBuf out) {
    if (real == null || !waited) {
      waited = true;
      return Next.PAUSE;
    }
    if (answer == null) {
      answer = real.get();
    }
    return answer.write(out);
  }

  /** Whether the real one takes long is not known before its time. */
  @Override
  public boolean isLong() {
    return real != null;
  }

  @Override
  public long pauseMillis() {
    return answer == null ? millis : answer.pauseMillis();
  }

  @Override
  public long patienceMillis() {
    return answer == null ? 0 : answer.patienceMillis();
  }

  @Override
  public void stalled() {
    if (answer != null) {
      answer.stalled();
    }
  }

  @Override
  public void abandoned() {
    if (answer != null) {
      answer.abandoned();
    }
  }
}
