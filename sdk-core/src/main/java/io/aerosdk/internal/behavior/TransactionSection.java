package io.aerosdk.internal.behavior;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code transactions} of a profile; null where it says nothing. Immutable.
 *
 * @param implicitBatchWrites whether writes of several keys are done in a transaction
 * @param pause between two attempts
 * @param attempts the first one included
 */
public record TransactionSection(
    @Nullable Boolean implicitBatchWrites, @Nullable Duration pause, @Nullable Integer attempts) {
  /** Says nothing. */
  static final TransactionSection NOTHING = new TransactionSection(null, null, null);

  private static final String IMPLICIT = "implicit_batch_write_transactions";
  private static final String PAUSE = "sleep_between_attempts";
  private static final String ATTEMPTS = "number_of_attempts";

  /** Reads the section. */
  static TransactionSection of(Section section) {
    TransactionSection read = NOTHING;
    for (ConfigEntry entry : section.entries()) {
      read =
          switch (entry.key()) {
            case IMPLICIT -> new TransactionSection(entry.flag(), read.pause, read.attempts);
            case PAUSE ->
                new TransactionSection(read.implicitBatchWrites, pause(entry), read.attempts);
            case ATTEMPTS ->
                new TransactionSection(read.implicitBatchWrites, read.pause, attempts(entry));
            default -> throw section.unknown(entry, List.of(IMPLICIT, PAUSE, ATTEMPTS));
          };
    }
    return read;
  }

  private static Duration pause(ConfigEntry entry) {
    Duration pause = entry.duration();
    if (pause.compareTo(Duration.ofDays(1)) > 0) {
      throw entry.refuse("be at most 1 day");
    }
    return pause;
  }

  private static int attempts(ConfigEntry entry) {
    int attempts = entry.integer();
    if (attempts < 1) {
      throw entry.refuse("be at least 1, as the first one counts");
    }
    return attempts;
  }
}
