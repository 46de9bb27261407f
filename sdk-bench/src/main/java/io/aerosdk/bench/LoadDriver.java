package io.aerosdk.bench;

import com.aerospike.client.Host;
import com.aerospike.client.Key;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the plain client with the SDK: both in this JVM, against one server, in short rounds
 * that take turns, so that whatever else the machine does hits both alike. See {@code --help}.
 */
public final class LoadDriver {
  private final Options options;
  private final PrintStream out;
  private final Side plain;
  private final Side ours;
  private final Key[] keys;

  private LoadDriver(Options options, PrintStream out, Side plain, Side ours, Key[] keys) {
    this.options = options;
    this.out = out;
    this.plain = plain;
    this.ours = ours;
    this.keys = keys;
  }

  /**
   * Runs the comparison.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    if (List.of(args).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    try {
      run(Options.parse(List.of(args)), System.out);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("Try --help.");
      System.exit(2);
    }
  }

  /** Runs the cells that the options name and gives their results. */
  static List<CellResult> run(Options options, PrintStream out) {
    List<Cell> cells =
        Cell.all().stream().filter(cell -> options.cells().matcher(cell.name()).find()).toList();
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("--cells matches no cell, got " + options.cells());
    }
    String host = options.host();
    if (host != null) {
      return run(options, cells, host, out);
    }
    try (ServerProcess server = ServerProcess.start()) {
      return run(options, cells, server.seeds(), out);
    }
  }

  private static List<CellResult> run(
      Options options, List<Cell> cells, String seeds, PrintStream out) {
    try (PlainSide plain = new PlainSide(Host.parseHosts(seeds, 3000)[0]);
        SdkSide ours = new SdkSide(seeds)) {
      out.printf("%d cells on %s, loading %d records%n", cells.size(), seeds, options.keys());
      Key[] keys = Dataset.load(plain.client(), options.keys());
      return new LoadDriver(options, out, plain, ours, keys).run(cells);
    }
  }

  private List<CellResult> run(List<Cell> cells) {
    List<CellResult> results = new ArrayList<>();
    Report.heading(out);
    writeCsv(Report.CSV_HEADING, StandardOpenOption.TRUNCATE_EXISTING);
    for (Cell cell : cells) {
      CellResult result = run(cell, results.size() + 1, cells.size());
      results.add(result);
      Report.row(out, result);
      writeCsv(Report.csvRow(result), StandardOpenOption.APPEND);
    }
    return results;
  }

  private CellResult run(Cell cell, int number, int of) {
    CellResult result = new CellResult(cell);
    Progress progress = new Progress(out, number, of, options.rounds());
    for (int round = -options.warmups(); round < options.rounds(); round++) {
      boolean plainFirst = Math.floorMod(round, 2) == 0;
      @Nullable Measurement before = plainFirst ? measure(plain, cell, round) : null;
      Measurement own = measure(ours, cell, round);
      Measurement other = before != null ? before : measure(plain, cell, round);
      if (round >= 0) {
        result.add(other, own);
        progress.tell(result, round + 1);
      }
    }
    return result;
  }

  private Measurement measure(Side side, Cell cell, int round) {
    long seed = round + options.warmups() + 1L;
    return cell.flavour() == Cell.Flavour.SYNC
        ? BlockingRound.run(side.blocking(cell), cell.callers(), options.time(), keys, seed)
        : AsyncRound.run(side, side.async(cell), cell.callers(), options.time(), keys, seed);
  }

  /** One row after the other, so that a run that is cut short leaves what it measured. */
  private void writeCsv(String text, OpenOption how) {
    Path csv = options.csv();
    if (csv == null) {
      return;
    }
    try {
      Files.writeString(csv, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + csv, e);
    }
  }
}
