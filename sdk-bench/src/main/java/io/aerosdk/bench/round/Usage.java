package io.aerosdk.bench.round;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process used of the machine, all its threads together: whoever does the work, callers,
 * event loops or helpers, it counts.
 *
 * @param bytes allocated
 * @param cpuNanos spent computing, by the kernel and the JVM as well
 */
public record Usage(long bytes, long cpuNanos) {
  /** Nothing. */
  public static final Usage NONE = new Usage(0, 0);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(bytes + other.bytes, cpuNanos + other.cpuNanos);
  }

  /** Begins to count. */
  static Start start() {
    return new Start(bytesByThread(), SYSTEM.getProcessCpuTime());
  }

  private static Map<Long, Long> bytesByThread() {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> byThread = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      byThread.put(ids[i], Math.max(0, bytes[i]));
    }
    return byThread;
  }

  /** Where counting began. What threads that have ended since allocated is not counted. */
  record Start(Map<Long, Long> bytes, long cpuNanos) {
    Usage sinceThen() {
      long cpu = SYSTEM.getProcessCpuTime() - cpuNanos;
      long sum = 0;
      for (Map.Entry<Long, Long> thread : bytesByThread().entrySet()) {
        sum += thread.getValue() - bytes.getOrDefault(thread.getKey(), 0L);
      }
      return new Usage(sum, cpu);
    }
  }
}
