package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks at the content of a file again and again, on a daemon thread of its own, and hands it over
 * when it is another one and did not change while it was looked at. Times of change are not asked
 * for: they can stay the same, and a symbolic link hides them. Thread-safe.
 */
public final class PolledFile implements AutoCloseable {
  private static final long CLOSE_SECONDS = 5;
  private static final int SETTLING_PARTS = 10;

  private final Path file;
  private final Supplier<byte[]> content;
  private final Duration interval;
  private final Consumer<byte[]> changed;
  private final Logger log;
  private final byte[] first;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** Of the polling thread, after the constructor. */
  private byte[] seen;

  /** Of the polling thread: why the file cannot be read, as logged. */
  private @Nullable String trouble;

  /**
   * A file that is read now, and not yet looked at again.
   *
   * @param file the path
   * @param content reads it, or throws {@link ConfigurationException}
   * @param interval the time between two looks
   * @param changed takes a new content; may throw {@link ConfigurationException}
   * @param log hears of troubles
   */
  public PolledFile(
      Path file,
      Supplier<byte[]> content,
      Duration interval,
      Consumer<byte[]> changed,
      Logger log) {
    this.file = file;
    this.content = content;
    this.interval = interval;
    this.first = content.get();
    this.seen = first;
    this.changed = changed;
    this.log = log;
    this.thread = new Thread(this::run, "aerosdk-config-" + file.getFileName());
    thread.setDaemon(true);
  }

  /** {@return what the file held when it was read first} */
  public byte[] first() {
    return first.clone();
  }

  /** Starts to look. */
  public void start() {
    thread.start();
  }

  /** Ends the thread, and waits for that. */
  @Override
  public void close() {
    closed.countDown();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closedWithin(interval)) {
        look();
      }
    } catch (InterruptedException e) {
      log.warn("{}: no longer followed, as its thread was interrupted", file);
    }
  }

  private void look() throws InterruptedException {
    byte[] now = read();
    if (now == null || Arrays.equals(now, seen)) {
      return;
    }
    // Whoever writes in place may be in the middle of it.
    if (!closedWithin(interval.dividedBy(SETTLING_PARTS)) && Arrays.equals(now, read())) {
      seen = now;
      handOver(now);
    }
  }

  private void handOver(byte[] content) {
    try {
      changed.accept(content);
    } catch (ConfigurationException wrong) {
      log.error("{}; what was read last stays in force", wrong.getMessage());
    } catch (RuntimeException unexpected) { // the next content may be better
      log.error("{}: cannot be used; what was read last stays in force", file, unexpected);
    }
  }

  private byte @Nullable [] read() {
    try {
      byte[] bytes = content.get();
      if (trouble != null) {
        log.info("{}: can be read again", file);
        trouble = null;
      }
      return bytes;
    } catch (ConfigurationException unreadable) {
      if (!String.valueOf(unreadable.getMessage()).equals(trouble)) {
        trouble = unreadable.getMessage();
        log.error("{}; what was read last stays in force", trouble);
      }
      return null;
    }
  }

  private boolean closedWithin(Duration time) throws InterruptedException {
    return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
