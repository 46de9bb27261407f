package io.aerosdk.cluster;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long commands of one kind took at one node: a count for each of some ranges, from the moment
 * when a command looks for a connection to its answer. Only commands that were successful count,
 * and attempts that were tried again do not. Immutable and thread-safe.
 *
 * @param counts by range: up to 1 ms, more than that and up to 2 ms, up to 4 ms and so on; the last
 *     is for all that took longer
 */
public record CommandLatency(List<Long> counts) {
  /**
   * Copies the counts.
   *
   * @param counts at least one
   */
  public CommandLatency {
    counts = List.copyOf(counts);
  }

  /**
   * Of counts by range.
   *
   * @param counts as in the record
   * @return the latency
   */
  public static CommandLatency of(long... counts) {
    return new CommandLatency(Arrays.stream(counts).boxed().toList());
  }

  /** {@return how many commands there were} */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The time within which this share of the commands ended, rounded up to the end of its range.
   *
   * @param share above 0, at most 1, such as 0.99
   * @return the time; empty if there were no commands, or it lies beyond the last limit
   */
  public Optional<Duration> within(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, got " + share);
    }
    double wanted = share * total();
    long seen = 0;
    for (int range = 0; range < counts.size() - 1; range++) {
      seen += counts.get(range);
      if (seen > 0 && seen >= wanted) {
        return Optional.of(Duration.ofMillis(1L << range));
      }
    }
    return Optional.empty();
  }
}
