package io.aerosdk.embedded.fault;

import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What goes wrong where; how often is left to say. Immutable and thread-safe. */
public final class FaultPlan {
  private final IntFunction<Fault> start;

  FaultPlan(IntFunction<Fault> start) {
    this.start = start;
  }

  /** Strikes the next request that is meant. */
  public Fault once() {
    return times(1);
  }

  /**
   * Strikes so many requests.
   *
   * @param count 1 or more
   */
  public Fault times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be 1 or more, got " + count);
    }
    return start.apply(count);
  }

  /** Strikes every request that is meant, until it is closed. */
  public Fault always() {
    return start.apply(Rule.ALWAYS);
  }

  record Parts(Predicate<FaultedRequest> meant, Effect effect, int times) {}
}
