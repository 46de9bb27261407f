package io.aerosdk.it.memory;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is reachable in this JVM: looks after a collection of all garbage. */
final class LiveHeap {
  private LiveHeap() {}

  /** Bytes of all objects. */
  static long bytes() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** How many objects of a class there are. */
  static long count(Class<?> type) {
    Matcher line =
        Pattern.compile(
                "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type.getName()) + "(\\s.*)?$",
                Pattern.MULTILINE)
            .matcher(histogram());
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new AssertionError("This JVM tells nothing about its heap", e);
    }
  }
}
