package io.aerosdk.embedded.value;

/**
 * An integer.
 *
 * @param value the 64 bits
 * @param unsigned true for numbers above {@link Long#MAX_VALUE}, whose {@code value} is negative
 */
public record IntItem(long value, boolean unsigned) implements Item {
  private static final int LOWEST = -128;
  private static final IntItem[] SMALL = new IntItem[1152];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new IntItem(LOWEST + i, false);
    }
  }

  /** A signed integer. */
  public static IntItem of(long value) {
    long slot = value - LOWEST;
    return slot >= 0 && slot < SMALL.length ? SMALL[(int) slot] : new IntItem(value, false);
  }

  /** An integer from its 64 unsigned bits. */
  public static IntItem ofUnsigned(long value) {
    return value < 0 ? new IntItem(value, true) : of(value);
  }

  @Override
  public Kind kind() {
    return Kind.INTEGER;
  }
}
