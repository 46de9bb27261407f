package io.aerosdk.it.replay.transcript;

import java.util.Locale;

/** How the reply to a step is compared with the recorded one. */
public enum CompareRule {
  /** It must be the same. */
  EXACT,
  /** It prepares the scenario: OK or not found. */
  SETUP,
  /** The number of records and the final code must be the same. */
  COUNT,
  /** An aggregation: errors and totals must be the same, the number of partial results is free. */
  AGGR,
  /** Asked again until it matches an expression, or is the same if there is none. */
  POLL,
  /** It must match an expression. */
  REGEX,
  /** It must have the same names, with any value. */
  KEYS,
  /** There must be an answer. */
  ANY;

  static CompareRule parse(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
