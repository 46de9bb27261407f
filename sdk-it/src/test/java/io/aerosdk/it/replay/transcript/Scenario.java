package io.aerosdk.it.replay.transcript;

import java.util.List;

/**
 * Steps that belong together and share one connection. Immutable and thread-safe.
 *
 * @param id the name in reports, such as {@code kv-0003}
 * @param title what it is about
 * @param steps in order
 */
public record Scenario(String id, String title, List<Step> steps) {
  /** Copies the list. */
  public Scenario {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("scenario " + id + " must have steps, got none");
    }
  }
}
