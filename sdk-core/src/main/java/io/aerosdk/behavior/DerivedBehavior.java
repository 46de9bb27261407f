package io.aerosdk.behavior;

import java.util.function.UnaryOperator;

/**
 * Follows another source: its behaviour is made anew when that of the other one is another. Without
 * a lock, as it does not matter if two threads make it. Thread-safe.
 */
final class DerivedBehavior implements BehaviorSource {
  private final BehaviorSource parent;
  private final UnaryOperator<Behavior> derivation;
  private volatile Step last;

  /** What was made from what. */
  private record Step(Behavior from, Behavior made) {}

  DerivedBehavior(BehaviorSource parent, UnaryOperator<Behavior> derivation) {
    this.parent = parent;
    this.derivation = derivation;
    this.last = step(parent.current());
  }

  @Override
  public Behavior current() {
    Behavior from = parent.current();
    Step step = last;
    if (step.from != from) {
      step = step(from);
      last = step;
    }
    return step.made;
  }

  private Step step(Behavior from) {
    return new Step(from, derivation.apply(from));
  }

  /** The name. */
  @Override
  public String toString() {
    return "BehaviorSource[" + current().lineage() + "]";
  }
}
