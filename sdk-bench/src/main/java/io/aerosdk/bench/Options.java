package io.aerosdk.bench;

import io.aerosdk.bench.load.BinSpec;
import io.aerosdk.bench.report.LatencyColumns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for. Immutable.
 *
 * @param target which servers
 * @param data which records
 * @param schedule for how long
 * @param choice which cells
 * @param seed of all choices of keys and values
 * @param html file for the report
 * @param csv file for the figures
 * @param columns how latencies are printed beside percentiles; null for not at all
 */
record Options(
    Target target,
    Data data,
    Schedule schedule,
    CellChoice choice,
    long seed,
    Path html,
    Path csv,
    @Nullable LatencyColumns columns) {

  /**
   * The records.
   *
   * @param namespace where they are
   * @param set where they are
   * @param keys how many
   * @param bins of each
   * @param queryRecords how many the query cells read, in a set of their own
   * @param truncate whether the sets are emptied first
   */
  record Data(
      String namespace,
      String set,
      int keys,
      List<BinSpec> bins,
      int queryRecords,
      boolean truncate) {}

  /**
   * How long each cell takes.
   *
   * @param warmUp of each client, not counted
   * @param duration of each client, counted
   * @param round how long one client has its turn
   */
  record Schedule(Duration warmUp, Duration duration, Duration round) {}

  private static final List<String> FLAGS =
      List.of("--quick", "--truncate", "--services-alternate", "--tls");

  private static final Map<String, String> NAMES = names();

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String word : Help.OPTIONS_WITH_VALUES) {
      String[] spellings = word.split("/", -1);
      for (String spelling : spellings) {
        names.put(spelling, spellings[spellings.length - 1]);
      }
    }
    return Map.copyOf(names);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it cannot be understood
   */
  static Options parse(List<String> args) {
    CommandLine line = CommandLine.parse(words(args), FLAGS, NAMES);
    boolean quick = line.has("--quick");
    Data data =
        new Data(
            line.text("--namespace", "test"),
            line.text("--set", "bench"),
            line.count("--keys", quick ? 20_000 : 100_000, 1),
            BinSpec.parse(line.text("--bins", "I8,S20")),
            line.count("--query-records", quick ? 100_000 : 1_000_000, 1),
            line.has("--truncate"));
    Schedule schedule =
        new Schedule(
            seconds(line.seconds("--warm-up", quick ? 0.5 : 2, 0)),
            seconds(line.seconds("--duration", quick ? 1 : 10, 0.001)),
            seconds(line.seconds("--round", quick ? 0.1 : 0.25, 0.001)));
    String columns = line.text("--latency");
    return new Options(
        Target.of(line),
        data,
        schedule,
        CellChoice.of(line),
        line.number("--seed", 1),
        Path.of(line.text("--html", "target/bench/report.html")),
        Path.of(line.text("--csv", "target/bench/report.csv")),
        columns == null ? null : LatencyColumns.parse(columns));
  }

  /** {@code --name=value} is two words. */
  private static List<String> words(List<String> args) {
    List<String> words = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      if (equals > 0) {
        words.add(arg.substring(0, equals));
        words.add(arg.substring(equals + 1));
      } else {
        words.add(arg);
      }
    }
    return words;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
