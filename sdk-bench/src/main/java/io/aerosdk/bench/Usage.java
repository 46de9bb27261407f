package io.aerosdk.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/**
 * What threads used of the machine, as the JVM counts it.
 *
 * @param bytes allocated
 * @param cpuNanos spent computing, in the kernel as well
 */
record Usage(long bytes, long cpuNanos) {
  static final Usage NONE = new Usage(0, 0);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of the current thread since it started. */
  static Usage ofThisThread() {
    return new Usage(THREADS.getCurrentThreadAllocatedBytes(), THREADS.getCurrentThreadCpuTime());
  }

  /** Of all live threads whose names start so, since they started. */
  static Usage ofThreads(String namePrefix) {
    Usage sum = NONE;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(namePrefix)) {
        long id = thread.getThreadId();
        sum =
            sum.plus(new Usage(THREADS.getThreadAllocatedBytes(id), THREADS.getThreadCpuTime(id)));
      }
    }
    return sum;
  }

  Usage plus(Usage other) {
    return new Usage(bytes + other.bytes, cpuNanos + other.cpuNanos);
  }

  Usage minus(Usage other) {
    return new Usage(bytes - other.bytes, cpuNanos - other.cpuNanos);
  }
}
