package io.aerosdk.internal.ael.scope;

import java.util.Arrays;
import java.util.List;

/** The functions of the language. */
public enum Function {
  /** Without its sign. */
  ABS("abs", 1, 1),
  /** The next whole number above. */
  CEIL("ceil", 1, 1),
  /** The next whole number below. */
  FLOOR("floor", 1, 1),
  /** Logarithm of a number to a base. */
  LOG("log", 2, 2),
  /** The smallest. */
  MIN("min", 2, Integer.MAX_VALUE),
  /** The largest. */
  MAX("max", 2, Integer.MAX_VALUE),
  /** How many bits are set. */
  COUNT_ONE_BITS("countOneBits", 1, 1),
  /** Where a bit is found first, from the left. */
  FIND_BIT_LEFT("findBitLeft", 2, 2),
  /** Where a bit is found first, from the right. */
  FIND_BIT_RIGHT("findBitRight", 2, 2),
  /** All bits turned round; written {@code ~x}, so it has no name. */
  COMPLEMENT("", 1, 1);

  private static final List<String> NAMES =
      Arrays.stream(values())
          .map(function -> function.text)
          .filter(text -> !text.isEmpty())
          .toList();

  private final String text;
  private final int fewest;
  private final int most;

  Function(String text, int fewest, int most) {
    this.text = text;
    this.fewest = fewest;
    this.most = most;
  }

  /**
   * The function of a call.
   *
   * @param name as written
   * @param arguments how many are given
   * @param at where the name is
   * @return the function
   */
  public static Function of(String name, int arguments, int at) {
    for (Function function : values()) {
      if (function.text.equals(name)) {
        function.check(arguments, at);
        return function;
      }
    }
    if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
      throw new AelFault(
          at,
          "Invalid function name '"
              + name
              + "': must start with a letter and contain only letters and digits");
    }
    throw new AelFault(at, "Unknown function: " + name, Suggestion.of(name, NAMES, "a function"));
  }

  private void check(int arguments, int at) {
    if (arguments >= fewest && arguments <= most) {
      return;
    }
    String problem =
        fewest == most
            ? "Function '" + text + "' expects " + fewest + " argument(s), got " + arguments
            : "Function '" + text + "' expects at least " + fewest + " arguments, got " + arguments;
    throw new AelFault(at, problem);
  }
}
