package io.aerosdk.bench.load;

import com.aerospike.client.Key;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mix of actions. Immutable.
 *
 * @param kind what is done
 * @param reads percent of the operations that read; for {@code RU} and {@code RR}
 * @param readAll percent of the reads that ask for all bins
 * @param writeAll percent of the updates that write all bins
 */
public record Workload(Kind kind, int reads, int readAll, int writeAll) {
  /** Reads only. */
  public static final Workload READS = new Workload(Kind.RU, 100, 100, 100);

  /** Writes only. */
  public static final Workload WRITES = new Workload(Kind.RU, 0, 100, 100);

  private static final int PERCENT = 100;
  private static final Pattern COMMA = Pattern.compile(",");

  /** The kinds of workloads. */
  public enum Kind {
    /** Writes the keys in their order. */
    I,
    /** Reads and updates. */
    RU,
    /** Reads and replaces. */
    RR,
    /** Reads a record, then updates it: one operation. */
    RMU,
    /** Reads a record, then increments its first integer bin. */
    RMI,
    /** Reads a record, then decrements its first integer bin. */
    RMD
  }

  /**
   * Reads a text such as {@code RU,50} or {@code RU,50,100,0}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Workload parse(String text) {
    String[] parts = COMMA.split(text.trim(), -1);
    Kind kind = kind(parts[0], text);
    int most = kind == Kind.RU ? 4 : kind == Kind.RR ? 3 : 1;
    if (parts.length > most || (most > 1 && parts.length < 2)) {
      throw refused(text);
    }
    return new Workload(
        kind, percent(parts, 1, text), percent(parts, 2, text), percent(parts, 3, text));
  }

  private static Kind kind(String word, String text) {
    try {
      return Kind.valueOf(word.trim().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw refused(text);
    }
  }

  private static int percent(String[] parts, int index, String text) {
    if (index >= parts.length) {
      return PERCENT;
    }
    try {
      int percent = Integer.parseInt(parts[index].trim());
      if (percent >= 0 && percent <= PERCENT) {
        return percent;
      }
    } catch (NumberFormatException e) {
      // told below, with the forms
    }
    throw refused(text);
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "-w must be I, RU,r[,ra[,wa]], RR,r[,ra], RMU, RMI or RMD with percents from 0 to 100,"
            + " got "
            + text);
  }

  /** The key of the next operation. */
  public Key key(Dice dice) {
    return kind == Kind.I ? dice.nextKey() : dice.key();
  }

  /** What the next operation does first. */
  public Action first(Dice dice) {
    return switch (kind) {
      case I -> Action.WRITE;
      case RMU, RMI, RMD -> Action.READ;
      case RU, RR -> mixed(dice);
    };
  }

  private Action mixed(Dice dice) {
    if (happens(reads, dice)) {
      return happens(readAll, dice) ? Action.READ : Action.READ_ONE;
    }
    if (kind == Kind.RR) {
      return Action.REPLACE;
    }
    return happens(writeAll, dice) ? Action.WRITE : Action.WRITE_ONE;
  }

  private static boolean happens(int percent, Dice dice) {
    return percent == PERCENT || (percent > 0 && dice.below(PERCENT) < percent);
  }

  /** What the operation does after that; null for nothing. */
  public @Nullable Action second() {
    return switch (kind) {
      case RMU -> Action.WRITE;
      case RMI -> Action.INCREMENT;
      case RMD -> Action.DECREMENT;
      case I, RU, RR -> null;
    };
  }

  /** Whether records have to be there before. */
  public boolean needsRecords() {
    return kind != Kind.I;
  }

  /** For names of cells, such as {@code read}, {@code ru50} or {@code rmu}. */
  public String label() {
    if (equals(READS)) {
      return "read";
    }
    if (equals(WRITES)) {
      return "write";
    }
    String name = kind.name().toLowerCase(Locale.ROOT);
    String bins = readAll == PERCENT && writeAll == PERCENT ? "" : "." + readAll + "." + writeAll;
    return kind == Kind.RU || kind == Kind.RR ? name + reads + bins : name;
  }
}
