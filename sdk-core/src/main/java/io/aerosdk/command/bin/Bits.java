package io.aerosdk.command.bin;

import java.util.Objects;

/** Checks of the arguments of bit operations. */
final class Bits {
  private static final int MOST_INTEGER_BITS = 64;

  private Bits() {}

  static int size(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, got " + size);
    }
    return size;
  }

  static int integerSize(int size) {
    if (size < 1 || size > MOST_INTEGER_BITS) {
      throw new IllegalArgumentException("bitSize must be 1 to 64, got " + size);
    }
    return size;
  }

  static int notNegative(String name, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(name + " must not be negative, got " + number);
    }
    return number;
  }

  static byte[] notEmpty(byte[] value) {
    Objects.requireNonNull(value, "value must not be null");
    if (value.length == 0) {
      throw new IllegalArgumentException("value must have at least 1 byte, got none");
    }
    return value;
  }

  static byte[] longEnough(byte[] value, int bitSize) {
    if (notEmpty(value).length * (long) Byte.SIZE < bitSize) {
      throw new IllegalArgumentException(
          "value must have at least bitSize ("
              + bitSize
              + ") bits, got "
              + value.length
              + " bytes");
    }
    return value;
  }
}
