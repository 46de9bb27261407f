package io.aerosdk.bench.load;

import io.aerosdk.behavior.Behavior;
import java.util.List;

/**
 * A behaviour of the SDK that is compared. The plain side always has the values of {@code
 * Behavior.DEFAULT}. Immutable.
 *
 * @param name for names of cells, such as {@code high-throughput}
 * @param behavior what sessions are created with
 */
public record Preset(String name, Behavior behavior) {
  /** What a session has if nothing is said. */
  public static final Preset DEFAULT = new Preset("default", Behavior.DEFAULT);

  /** All that are compared, each in cells of its own. */
  public static final List<Preset> ALL =
      List.of(DEFAULT, new Preset("high-throughput", Behavior.HIGH_THROUGHPUT));

  /** For names of cells: nothing for the default, else such as {@code -high-throughput}. */
  public String suffix() {
    return equals(DEFAULT) ? "" : "-" + name;
  }
}
