package io.aerosdk.embedded.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Looks at the server's threads and at what is logged, from within the JVM. */
final class ServerWatch implements AutoCloseable {
  private static final String THREADS = "aerospike-embedded-";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  private final Logger root = Logger.getLogger("");
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
            troubles.add(message.getLoggerName() + ": " + message.getMessage() + trace(message));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private long[] ids = {};
  private final Set<Long> seen = new TreeSet<>();

  ServerWatch() {
    root.addHandler(handler);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> troubles.add(thread.getName() + ": " + trace(problem)));
  }

  private static String trace(LogRecord message) {
    return message.getThrown() == null ? "" : trace(message.getThrown());
  }

  private static String trace(Throwable problem) {
    StringBuilder text = new StringBuilder("\n" + problem);
    Arrays.stream(problem.getStackTrace())
        .limit(25)
        .forEach(frame -> text.append("\n    at ").append(frame));
    return text.toString();
  }

  /** Looks for new threads of the server; one that was there before must still be. */
  void findThreads() {
    Set<Long> found = new TreeSet<>();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(THREADS))
        .forEach(thread -> found.add(thread.getId()));
    for (Long id : seen) {
      if (!found.contains(id)) {
        troubles.add("thread " + id + " of the server has died");
      }
    }
    seen.addAll(found);
    ids = found.stream().mapToLong(Long::longValue).toArray();
  }

  /** Bytes that the server's threads have allocated on the heap. */
  long allocatedBytes() {
    return sum(threads.getThreadAllocatedBytes(ids));
  }

  /** Processor time that the server's threads have taken. */
  long cpuNanos() {
    return sum(threads.getThreadCpuTime(ids));
  }

  private static long sum(long[] numbers) {
    return Arrays.stream(numbers).filter(number -> number > 0).sum();
  }

  /** Fails if anything was logged or died since the start. */
  void check() {
    String trouble = troubles.poll();
    if (trouble != null) {
      throw new AssertionError(trouble);
    }
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
