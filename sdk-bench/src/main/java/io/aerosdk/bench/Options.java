package io.aerosdk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for. Immutable.
 *
 * @param host a server as {@code host:port}; null for the embedded one
 * @param cells which cells run
 * @param warmups rounds that are not counted
 * @param rounds rounds that are
 * @param time of each client in each round
 * @param keys number of records
 * @param csv file for the figures; null for none
 */
record Options(
    @Nullable String host,
    Pattern cells,
    int warmups,
    int rounds,
    Duration time,
    int keys,
    @Nullable Path csv) {

  static final String HELP =
      """
      Runs the same operations on the plain Aerospike client and on aerosdk, in turns.

        --host HOST:PORT  a running server (default: an embedded one, in a JVM of its own)
        --cells REGEX     only cells whose names contain a match, such as 'sync-read' (default all)
        --rounds N        rounds that count; each runs both clients (default 40)
        --warmups N       rounds before those (default 8)
        --seconds S       seconds per client and round, such as 0.5 (default 0.25)
        --keys N          records in the set (default 100000)
        --csv FILE        writes the figures there as well
        --quick           as --rounds 10 --warmups 3 --seconds 0.1 --keys 10000; later options win
        --help            this text
      """;

  private static final Options DEFAULT =
      new Options(null, Pattern.compile(""), 8, 40, Duration.ofMillis(250), 100_000, null);

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it cannot be understood
   */
  static Options parse(List<String> args) {
    Options options = DEFAULT;
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (option.equals("--quick")) {
        options =
            new Options(
                options.host, options.cells, 3, 10, Duration.ofMillis(100), 10_000, options.csv);
      } else if (rest.hasNext()) {
        options = options.with(option, rest.next());
      } else {
        throw new IllegalArgumentException(option + " needs a value, or is not an option");
      }
    }
    return options;
  }

  private Options with(String option, String value) {
    return switch (option) {
      case "--host" -> new Options(value, cells, warmups, rounds, time, keys, csv);
      case "--cells" -> new Options(host, pattern(value), warmups, rounds, time, keys, csv);
      case "--rounds" ->
          new Options(host, cells, warmups, count(option, value, 1), time, keys, csv);
      case "--warmups" ->
          new Options(host, cells, count(option, value, 0), rounds, time, keys, csv);
      case "--seconds" -> new Options(host, cells, warmups, rounds, seconds(value), keys, csv);
      case "--keys" ->
          new Options(host, cells, warmups, rounds, time, count(option, value, 1), csv);
      case "--csv" -> new Options(host, cells, warmups, rounds, time, keys, Path.of(value));
      default -> throw new IllegalArgumentException("Unknown option " + option);
    };
  }

  private static Pattern pattern(String value) {
    try {
      return Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "--cells must be a regular expression: " + e.getMessage(), e);
    }
  }

  private static int count(String option, String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalArgumentException(
        option + " must be a whole number of at least " + least + ", got " + value);
  }

  private static Duration seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0 && seconds <= 3_600) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalArgumentException("--seconds must be above 0 and up to 3600, got " + value);
  }
}
