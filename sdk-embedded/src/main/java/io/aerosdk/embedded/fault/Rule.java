package io.aerosdk.embedded.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A fault that strikes requests of some kind, so many times. Thread-safe. */
final class Rule implements Fault {
  static final int ALWAYS = Integer.MAX_VALUE;

  private final Predicate<FaultedRequest> meant;
  private final Effect effect;
  private final int times;
  private final Consumer<Rule> remove;
  private final AtomicInteger hits = new AtomicInteger();

  Rule(Predicate<FaultedRequest> meant, Effect effect, int times, Consumer<Rule> remove) {
    this.meant = meant;
    this.effect = effect;
    this.times = times;
    this.remove = remove;
  }

  /** Whether it strikes this request; counts it if so. */
  boolean strikes(FaultedRequest request) {
    if (!meant.test(request)) {
      return false;
    }
    int struck = hits.getAndUpdate(count -> count < times ? count + 1 : count);
    if (struck == times - 1) {
      remove.accept(this);
    }
    return struck < times;
  }

  Effect effect() {
    return effect;
  }

  @Override
  public int hits() {
    return hits.get();
  }

  @Override
  public void close() {
    remove.accept(this);
  }
}
