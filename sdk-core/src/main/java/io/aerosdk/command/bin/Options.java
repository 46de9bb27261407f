package io.aerosdk.command.bin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Checks of the options of one operation. */
final class Options {
  private Options() {}

  /**
   * The options as a set.
   *
   * @throws IllegalArgumentException if one of them is not for this operation
   */
  static <E extends Enum<E>> Set<E> of(String operation, Set<E> allowed, E[] given) {
    Objects.requireNonNull(given, "options must not be null");
    for (E option : given) {
      Objects.requireNonNull(option, "option must not be null");
      if (!allowed.contains(option)) {
        throw new IllegalArgumentException(
            "options of " + operation + " must be of " + allowed + ", got " + option);
      }
    }
    Set<E> options = EnumSet.copyOf(allowed);
    options.retainAll(Arrays.asList(given));
    return options;
  }

  /** Refuses two options that exclude each other. */
  static <E extends Enum<E>> void notBoth(String operation, Set<E> given, E one, E other) {
    if (given.contains(one) && given.contains(other)) {
      throw new IllegalArgumentException(
          "options of " + operation + " must not be both " + one + " and " + other);
    }
  }
}
