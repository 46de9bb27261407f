package io.aerosdk.internal.behavior;

import io.aerosdk.behavior.BehaviorChanges;
import java.util.List;
import java.util.function.Consumer;

/**
 * A behaviour as the file says it: immutable.
 *
 * @param name its name
 * @param parent the name of the behaviour it is derived from; its own for a built-in one
 * @param changes what it does differently, one by one
 */
public record BehaviorEntry(String name, String parent, List<Consumer<BehaviorChanges>> changes) {
  /** Makes all changes. */
  public void apply(BehaviorChanges target) {
    changes.forEach(change -> change.accept(target));
  }
}
