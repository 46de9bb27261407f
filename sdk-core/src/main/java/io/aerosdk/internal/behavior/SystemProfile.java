package io.aerosdk.internal.behavior;

import io.aerosdk.SystemSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a file says about the connections to a cluster. Immutable and thread-safe.
 *
 * @param changes one for each key that is there
 */
public record SystemProfile(List<UnaryOperator<SystemSettings>> changes) {
  /** The settings with what this profile says laid over them. */
  public SystemSettings over(SystemSettings settings) {
    SystemSettings changed = settings;
    for (UnaryOperator<SystemSettings> change : changes) {
      changed = change.apply(changed);
    }
    return changed;
  }
}
