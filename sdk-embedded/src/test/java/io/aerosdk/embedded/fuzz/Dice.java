package io.aerosdk.embedded.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random choices with a taste for the borders of number ranges. Not thread-safe. */
final class Dice {
  private static final long[] BORDERS = {
    0,
    1,
    2,
    -1,
    -2,
    3,
    4,
    7,
    8,
    15,
    16,
    31,
    32,
    63,
    64,
    127,
    128,
    255,
    256,
    4095,
    4096,
    32_767,
    32_768,
    65_535,
    65_536,
    1 << 20,
    (1 << 24) + 1,
    128 << 20,
    Integer.MAX_VALUE - 8,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    (1L << 32) - 1,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
  };

  private final RandomGenerator random;

  Dice(RandomGenerator random) {
    this.random = random;
  }

  RandomGenerator random() {
    return random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A number at a border, near one, or small. */
  long number() {
    return switch (below(4)) {
      case 0 -> below(140);
      case 1 -> BORDERS[below(BORDERS.length)] + below(5) - 2;
      case 2 -> random.nextLong() >> below(64);
      default -> BORDERS[below(BORDERS.length)];
    };
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
