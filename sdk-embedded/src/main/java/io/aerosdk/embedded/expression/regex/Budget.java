package io.aerosdk.embedded.expression.regex;

/** The steps that a search may take before it is given up. Not thread-safe; for one search. */
final class Budget {
  /** Tells that a search was given up. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Spent() {
      super("search given up", null, false, false);
    }
  }

  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new Spent();
    }
  }
}
