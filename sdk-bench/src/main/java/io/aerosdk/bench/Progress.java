package io.aerosdk.bench;

import io.aerosdk.bench.report.CellResult;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says now and then how far the run is. Not thread-safe. */
final class Progress {
  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final int cells;
  private final long start = System.nanoTime();
  private int done;
  private long told = start;

  Progress(PrintStream out, int cells) {
    this.out = out;
    this.cells = cells;
  }

  void cellStarts(String name) {
    told = System.nanoTime();
    out.printf(Locale.ROOT, "  [%d of %d%s] %s …%n", done + 1, cells, left(), name);
  }

  void cellDone() {
    done++;
  }

  void tell(CellResult soFar) {
    if (System.nanoTime() - told >= EVERY_NANOS) {
      told = System.nanoTime();
      out.printf(
          Locale.ROOT,
          "    after %d rounds: plain %,.0f/s, ours %,.0f/s, ratio %.3f%n",
          soFar.rounds(),
          soFar.plain().perSecond(),
          soFar.ours().perSecond(),
          soFar.ratio());
    }
  }

  private String left() {
    if (done == 0) {
      return "";
    }
    double seconds = (System.nanoTime() - start) / 1e9 / done * (cells - done);
    return seconds < 90
        ? String.format(Locale.ROOT, ", about %.0f s left", seconds)
        : String.format(Locale.ROOT, ", about %.0f min left", seconds / 60);
  }
}
