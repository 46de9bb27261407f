package io.aerosdk.embedded.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** One measurement: operations, time, and the processor time of both sides. */
final class Round {
  private final ServerJvm server;
  private final long startNanos = System.nanoTime();
  private final Duration serverCpu;
  private final long ownCpu = ownCpuNanos();

  Round(ServerJvm server) {
    this.server = server;
    this.serverCpu = server.cpu();
  }

  String report(String what, long operations) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    double atServer = server.cpu().minus(serverCpu).toNanos() / 1e9;
    double atClient = (ownCpuNanos() - ownCpu) / 1e9;
    return String.format(
        Locale.ROOT,
        "%-22s %9.0f/s; server %.2f cores, %9.0f per second of a core (%.2f µs); client %.2f cores",
        what,
        operations / seconds,
        atServer / seconds,
        operations / atServer,
        atServer / operations * 1e6,
        atClient / seconds);
  }

  private static long ownCpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
