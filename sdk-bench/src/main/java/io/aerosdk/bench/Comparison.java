package io.aerosdk.bench;

import io.aerosdk.bench.client.Side;
import io.aerosdk.bench.report.CellResult;
import io.aerosdk.bench.report.CsvReport;
import io.aerosdk.bench.report.HtmlReport;
import io.aerosdk.bench.report.Round;
import io.aerosdk.bench.report.Setting;
import io.aerosdk.bench.report.TextReport;
import io.aerosdk.bench.round.Measurement;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures cell after cell, and reports after each. Not thread-safe. */
final class Comparison {
  private static final int LEAST_ROUNDS = 2;

  private final Options options;
  private final Dataset data;
  private final Side plain;
  private final Side ours;
  private final ServerCpu server;
  private final PrintStream out;
  private long seed;

  Comparison(
      Options options, Dataset data, Side plain, Side ours, ServerCpu server, PrintStream out) {
    this.options = options;
    this.data = data;
    this.plain = plain;
    this.ours = ours;
    this.server = server;
    this.out = out;
    this.seed = options.seed() << Integer.SIZE;
  }

  List<CellResult> run() {
    List<CellResult> results = new ArrayList<>();
    List<Cell> possible = options.choice().all().stream().filter(this::isPossible).toList();
    Progress progress = new Progress(out, possible.size());
    TextReport text = new TextReport(out, options.columns());
    CsvReport csv = new CsvReport(options.csv());
    HtmlReport html = new HtmlReport(options.html(), Setting.of(description()));
    text.heading();
    for (Cell cell : possible) {
      cell.prepare(data);
      CellResult result = run(cell, progress);
      results.add(result);
      text.row(result);
      // After each cell, so that a run that is cut short leaves what it measured.
      csv.write(results);
      html.write(results);
      progress.cellDone();
    }
    out.printf("%nReport: %s%nFigures: %s%n", html.file(), csv.file());
    return results;
  }

  private boolean isPossible(Cell cell) {
    if (!cell.isPossible()) {
      out.println(cell.name() + " is left out: virtual threads need JDK 21");
    }
    return cell.isPossible();
  }

  private String description() {
    String hosts = options.target().hosts();
    return String.format(
        Locale.ROOT,
        "%s; %,d records of %s; %s s and %s s of warm-up for each client and cell, in turns of %s s",
        hosts == null
            ? "embedded server in a JVM of its own, nodes: " + options.target().nodes()
            : hosts,
        options.data().keys(),
        options.data().bins(),
        seconds(options.schedule().duration()),
        seconds(options.schedule().warmUp()),
        seconds(options.schedule().round()));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }

  private CellResult run(Cell cell, Progress progress) {
    CellResult result = new CellResult(cell.subject());
    Cell.Rounds plainRounds = cell.on(plain, data, options.schedule());
    Cell.Rounds ourRounds = cell.on(ours, data, options.schedule());
    result.memory(plainRounds.memory(), ourRounds.memory());
    progress.cellStarts(cell.name());
    rounds(plainRounds, ourRounds, options.schedule().warmUp(), 0, (one, two) -> {});
    rounds(
        plainRounds,
        ourRounds,
        options.schedule().duration(),
        LEAST_ROUNDS,
        (one, two) -> {
          result.add(one, two);
          progress.tell(result);
        });
    return result;
  }

  /** Pairs of rounds, whose order flips, until each client had that time. */
  private void rounds(
      Cell.Rounds plainRounds, Cell.Rounds ourRounds, Duration time, int least, Pairs pairs) {
    long nanos = 0;
    for (int i = 0; i < least || nanos < 2 * time.toNanos(); i++) {
      seed++;
      boolean plainFirst = i % 2 == 0;
      Round first = measure(plainFirst ? plainRounds : ourRounds);
      Round second = measure(plainFirst ? ourRounds : plainRounds);
      nanos += first.measurement().nanos() + second.measurement().nanos();
      pairs.add(plainFirst ? first : second, plainFirst ? second : first);
    }
  }

  private Round measure(Cell.Rounds rounds) {
    long before = server.cpuNanos();
    Measurement measurement = rounds.run(seed);
    return new Round(measurement, before < 0 ? -1 : server.cpuNanos() - before);
  }

  /** Takes what both clients did in one round. */
  private interface Pairs {
    void add(Round plainRound, Round ourRound);
  }
}
