package io.aerosdk.embedded.bit;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** What is done with the bits of a span. */
@FunctionalInterface
interface SpanEdit {
  /** Writes the new bits of the span into {@code changed}, which starts as a copy of the blob. */
  void apply(byte[] blob, BitSpan bits, byte[] changed);

  /** Treats the bits as one number of at most 64 bits. */
  static SpanEdit number(LongUnaryOperator edit) {
    return (blob, bits, changed) -> {
      long old = Bits.get(blob, bits.offset(), bits.size());
      Bits.put(changed, bits.offset(), bits.size(), edit.applyAsLong(old));
    };
  }

  /** Turns every bit over. */
  static SpanEdit not() {
    return (blob, bits, changed) -> {
      for (int at = bits.offset(); at < bits.end(); at += Long.SIZE) {
        int count = Math.min(Long.SIZE, bits.end() - at);
        Bits.put(changed, at, count, ~Bits.get(blob, at, count));
      }
    };
  }

  /** Combines the bits with those of an operand, which has at least as many. */
  static SpanEdit combine(BitOp op, byte[] operand) {
    LongBinaryOperator combination =
        switch (op) {
          case OR -> (a, b) -> a | b;
          case XOR -> (a, b) -> a ^ b;
          case AND -> (a, b) -> a & b;
          default -> (a, b) -> b;
        };
    return (blob, bits, changed) -> {
      for (int done = 0; done < bits.size(); done += Long.SIZE) {
        int at = bits.offset() + done;
        int count = Math.min(Long.SIZE, bits.size() - done);
        long value =
            combination.applyAsLong(Bits.get(blob, at, count), Bits.get(operand, done, count));
        Bits.put(changed, at, count, value);
      }
    };
  }

  /**
   * Shifts the bits and fills up with zeros.
   *
   * @param left how far to the left; negative for the right
   */
  static SpanEdit shift(long left) {
    return (blob, bits, changed) -> {
      int size = bits.size();
      int distance = (int) Math.min(size, Math.abs(left));
      int source = bits.offset() + (left > 0 ? distance : 0);
      int target = bits.offset() + (left > 0 ? 0 : distance);
      move(blob, source, changed, target, size - distance);
      int gap = left > 0 ? bits.end() - distance : bits.offset();
      move(new byte[(distance + 7) / Byte.SIZE], 0, changed, gap, distance);
    };
  }

  private static void move(byte[] from, int source, byte[] to, int target, int size) {
    for (int done = 0; done < size; done += Long.SIZE) {
      int count = Math.min(Long.SIZE, size - done);
      Bits.put(to, target + done, count, Bits.get(from, source + done, count));
    }
  }
}
