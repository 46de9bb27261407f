package io.aerosdk.bench;

import io.aerosdk.bench.client.Side;
import io.aerosdk.bench.report.Subject;
import io.aerosdk.bench.round.Measurement;

/** One thing that is measured on both clients. Immutable. */
interface Cell {

  /** What it is, for the reports. */
  Subject subject();

  /** For the option {@code --cells} and the reports, such as {@code sync-read-builder-32}. */
  default String name() {
    return subject().name();
  }

  /** Whether this JVM can run it. */
  default boolean isPossible() {
    return true;
  }

  /** Sees to it that the records are there. */
  void prepare(Dataset data);

  /** Makes ready to measure one of the clients. */
  Rounds on(Side side, Dataset data, Options.Schedule schedule);

  /** Measures one client again and again. */
  interface Rounds {

    /** One round with these choices. */
    Measurement run(long seed);

    /** Bytes that are held in memory on the way, or -1 if that is not looked at. */
    default long memory() {
      return -1;
    }
  }
}
