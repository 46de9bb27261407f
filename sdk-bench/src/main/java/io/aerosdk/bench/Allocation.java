package io.aerosdk.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/** Bytes that threads allocated since they started, as the JVM counts them. */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  static long ofThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Of all live threads whose names start so. */
  static long ofThreads(String namePrefix) {
    long bytes = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(namePrefix)) {
        bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getThreadId()));
      }
    }
    return bytes;
  }
}
