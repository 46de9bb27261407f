package io.aerosdk.it.replay;

import java.util.Map;

/**
 * A row of the table of areas: what is replayed and how much of it must pass. Immutable and
 * thread-safe.
 *
 * @param name the name of the transcript file
 * @param scenarios how many scenarios the file holds, so that none is lost unseen
 * @param minMeaning the share of scenarios that must pass by meaning, 0 to 1
 * @param minBytes the share of scenarios that must pass to the byte, 0 to 1
 * @param knownDifferences scenarios that fail on the embedded server, with the reason; they count
 *     as failures, and one that passes must be taken off the list
 */
record Area(
    String name,
    int scenarios,
    double minMeaning,
    double minBytes,
    Map<String, String> knownDifferences) {

  Area {
    knownDifferences = Map.copyOf(knownDifferences);
  }

  @Override
  public String toString() {
    return name;
  }
}
