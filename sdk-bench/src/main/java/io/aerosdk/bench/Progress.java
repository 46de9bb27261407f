package io.aerosdk.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says every ten seconds how far a cell is. Not thread-safe. */
final class Progress {
  private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final int cellNumber;
  private final int cellCount;
  private final int rounds;
  private long told = System.nanoTime();

  Progress(PrintStream out, int cellNumber, int cellCount, int rounds) {
    this.out = out;
    this.cellNumber = cellNumber;
    this.cellCount = cellCount;
    this.rounds = rounds;
  }

  void tell(CellResult soFar, int roundsDone) {
    if (System.nanoTime() - told >= EVERY_NANOS && roundsDone < rounds) {
      told = System.nanoTime();
      out.printf(
          Locale.ROOT,
          "  [cell %d of %d] %s: %d of %d rounds, ratio so far %.3f%n",
          cellNumber,
          cellCount,
          soFar.cell().name(),
          roundsDone,
          rounds,
          soFar.ratio());
    }
  }
}
