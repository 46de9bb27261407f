package io.aerosdk.embedded.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves an {@link Answer} to a channel: writes a piece, and the next one only while the client
 * keeps up. Runs on the event loop or, for long answers, on a worker; never on two threads at once.
 */
final class AnswerPump implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerPump.class);

  private final Channel channel;
  private final Answer answer;
  private final Executor workers;
  private final Runnable whenAnswered;
  private final AtomicReference<@Nullable Parked> parked = new AtomicReference<>();

  /**
   * @param whenAnswered called on the event loop when the channel can take the next request
   */
  AnswerPump(Channel channel, Answer answer, Executor workers, Runnable whenAnswered) {
    this.channel = channel;
    this.answer = answer;
    this.workers = workers;
    this.whenAnswered = whenAnswered;
  }

  /** Begins to write; on the event loop. */
  void start() {
    if (answer.isLong()) {
      schedule();
    } else {
      run();
    }
  }

  /** The channel takes bytes again, or is gone. */
  void resume() {
    Parked waiting = parked.getAndSet(null);
    if (waiting != null) {
      waiting.end();
      schedule();
    }
  }

  /** A reply that waits until the client reads. */
  private static final class Parked {
    private volatile @Nullable Future<?> patience;

    void end() {
      Future<?> timer = patience;
      if (timer != null) {
        timer.cancel(false);
      }
    }
  }

  private void schedule() {
    try {
      (answer.isLong() ? workers : channel.eventLoop()).execute(this);
    } catch (RejectedExecutionException stopped) {
      answer.abandoned();
      var unused = channel.close();
    }
  }

  @Override
  public void run() {
    ByteBuf piece = channel.alloc().ioBuffer();
    Answer.Next next = Answer.Next.CLOSE;
    try {
      next = answer.write(piece);
    } catch (RuntimeException | Error e) {
      LOG.error("A reply to {} failed; closing the connection", channel.remoteAddress(), e);
    } finally {
      if (next == Answer.Next.CLOSE || !piece.isReadable()) {
        piece.release();
      } else {
        var unused = channel.writeAndFlush(piece, channel.voidPromise());
      }
    }
    proceed(next);
  }

  private void proceed(Answer.Next next) {
    boolean unfinished = next == Answer.Next.MORE || next == Answer.Next.PAUSE;
    if (unfinished && !channel.isActive()) {
      answer.abandoned();
      finish();
      return;
    }
    switch (next) {
      case DONE -> finish();
      case CLOSE -> close();
      case PAUSE -> {
        var unused =
            channel
                .eventLoop()
                .schedule(this::schedule, answer.pauseMillis(), TimeUnit.MILLISECONDS);
      }
      case MORE -> {
        if (channel.isWritable()) {
          schedule();
        } else {
          park();
        }
      }
    }
  }

  private void park() {
    Parked waiting = new Parked();
    parked.set(waiting);
    long millis = answer.patienceMillis();
    if (millis > 0) {
      waiting.patience =
          channel.eventLoop().schedule(() -> giveUp(waiting), millis, TimeUnit.MILLISECONDS);
    }
    if (channel.isWritable() || !channel.isActive()) {
      resume();
    }
  }

  private void giveUp(Parked waiting) {
    if (parked.compareAndSet(waiting, null)) {
      answer.stalled();
      var unused = channel.close();
    }
  }

  private void finish() {
    if (channel.eventLoop().inEventLoop()) {
      whenAnswered.run();
    } else {
      try {
        channel.eventLoop().execute(whenAnswered);
      } catch (RejectedExecutionException stopped) {
        // The server was closed meanwhile, and the channel with it.
      }
    }
  }

  private void close() {
    var unused =
        channel.writeAndFlush(channel.alloc().buffer(0)).addListener(ChannelFutureListener.CLOSE);
  }
}
