package io.aerosdk.bench.report;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints results as they come. */
public final class TextReport {
  private static final String HEADING =
      """
                                                       ops/s           ratio ours/plain          latency p50/p99/p99.9, us              CPU us/op     server CPU        bytes per operation
      cell                                        plain      ours   median (quartiles)     plain               ours                plain  ours   plain  ours   plain    ours    diff
      """;

  private final PrintStream out;
  private final @Nullable LatencyColumns columns;

  /**
   * Prints there.
   *
   * @param columns how latencies are printed in lines of their own; null for not at all
   */
  public TextReport(PrintStream out, @Nullable LatencyColumns columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Names the columns. */
  public void heading() {
    out.print(HEADING);
  }

  /** What came out of a cell. */
  public void row(CellResult result) {
    Totals plain = result.plain();
    Totals ours = result.ours();
    out.printf(
        Locale.ROOT,
        "%-40s %8.0f  %8.0f  %7.3f (%.2f - %.2f)   %-19s %-19s %5.1f %5.1f  %6.2f %5.2f %7.0f"
            + " %7.0f %+7.0f%n",
        result.subject().name(),
        plain.perSecond(),
        ours.perSecond(),
        result.ratio(),
        result.ratioQuantile(0.25),
        result.ratioQuantile(0.75),
        latencies(plain),
        latencies(ours),
        plain.cpu(),
        ours.cpu(),
        plain.serverCpu(),
        ours.serverCpu(),
        plain.bytes(),
        ours.bytes(),
        ours.bytes() - plain.bytes());
    if (plain.memory() >= 0) {
      out.printf(
          Locale.ROOT,
          "    held in memory half-way: plain %,d KiB, ours %,d KiB%n",
          plain.memory() >> 10,
          ours.memory() >> 10);
    }
    if (columns != null) {
      out.println("    " + columns.heading());
      out.println("    " + columns.row("plain", plain));
      out.println("    " + columns.row("ours", ours));
    }
  }

  private static String latencies(Totals side) {
    return String.format(
        Locale.ROOT, "%.0f/%.0f/%.0f", side.latency(50), side.latency(99), side.latency(99.9));
  }
}
