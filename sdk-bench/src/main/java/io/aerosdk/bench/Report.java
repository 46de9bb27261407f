package io.aerosdk.bench;

import io.aerosdk.bench.CellResult.Totals;
import java.io.PrintStream;
import java.util.Locale;

/** Prints results, for people and as CSV. */
final class Report {
  private static final String HEADING =
      """
                                 ops/s        ratio ours/plain     latency p50/p99/p99.9, us           CPU us/op     bytes per operation
      cell                      plain    ours median (min - max)   plain             ours            plain  ours   plain    ours    diff
      """;

  static final String CSV_HEADING =
      "cell,plain_ops,ours_ops,ratio,ratio_min,ratio_max,"
          + "plain_p50_us,plain_p99_us,plain_p999_us,ours_p50_us,ours_p99_us,ours_p999_us,"
          + "plain_cpu_us,ours_cpu_us,plain_bytes,ours_bytes\n";

  private Report() {}

  static void heading(PrintStream out) {
    out.print(HEADING);
  }

  static void row(PrintStream out, CellResult result) {
    Totals plain = result.plain();
    Totals ours = result.ours();
    out.printf(
        Locale.ROOT,
        "%-23s %7.0f %7.0f  %5.3f (%.2f - %.2f)   %-17s %-15s %5.1f %5.1f %7.0f %7.0f %+7.0f%n",
        result.cell().name(),
        plain.operationsPerSecond(),
        ours.operationsPerSecond(),
        result.ratio(),
        result.lowestRatio(),
        result.highestRatio(),
        latencies(plain),
        latencies(ours),
        plain.cpuPerOperation(),
        ours.cpuPerOperation(),
        plain.bytesPerOperation(),
        ours.bytesPerOperation(),
        ours.bytesPerOperation() - plain.bytesPerOperation());
  }

  private static String latencies(Totals side) {
    return String.format(
        Locale.ROOT, "%.0f/%.0f/%.0f", side.latency(50), side.latency(99), side.latency(99.9));
  }

  static String csvRow(CellResult result) {
    Totals plain = result.plain();
    Totals ours = result.ours();
    return String.format(
        Locale.ROOT,
        "%s,%.0f,%.0f,%.4f,%.4f,%.4f,%s,%s,%.2f,%.2f,%.1f,%.1f\n",
        result.cell().name(),
        plain.operationsPerSecond(),
        ours.operationsPerSecond(),
        result.ratio(),
        result.lowestRatio(),
        result.highestRatio(),
        csvLatencies(plain),
        csvLatencies(ours),
        plain.cpuPerOperation(),
        ours.cpuPerOperation(),
        plain.bytesPerOperation(),
        ours.bytesPerOperation());
  }

  private static String csvLatencies(Totals side) {
    return String.format(
        Locale.ROOT, "%.1f,%.1f,%.1f", side.latency(50), side.latency(99), side.latency(99.9));
  }
}
