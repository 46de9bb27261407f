package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;

/**
 * An operation that reads, its arguments checked.
 *
 * @param op the operation
 * @param span the bits to look at
 * @param flag what a scan looks for, or whether an integer is signed
 */
record BitRead(BitOp op, BitSpan span, boolean flag) {
  private static final int NOT_FOUND = -1;

  static BitRead of(BitCall call) {
    BitOp op = call.op(false);
    BitArguments args = call.arguments();
    BitSpan span = new BitSpan(args.offset(0, false), args.size(1, false));
    return new BitRead(op, span, flag(op, span, args));
  }

  private static boolean flag(BitOp op, BitSpan span, BitArguments args) {
    return switch (op) {
      case LEFT_SCAN, RIGHT_SCAN -> args.bool(2);
      case GET_INT -> {
        long subflags = args.flags(2);
        if (span.size() > Long.SIZE || (subflags & ~1) != 0) {
          throw BitErrors.parameter("integer of " + span.size() + " bits, sub-flags " + subflags);
        }
        yield subflags != 0;
      }
      default -> false;
    };
  }

  Item run(byte[] blob) {
    int length = blob.length * Byte.SIZE;
    BitSpan bits = span.in(length);
    if (!bits.fits(length)) {
      throw BitErrors.notApplicable(span + " of " + length);
    }
    return switch (op) {
      case GET -> BytesItem.of(ParticleType.BLOB, copy(blob, bits));
      case COUNT -> IntItem.of(count(blob, bits));
      case LEFT_SCAN -> IntItem.of(scanFromLeft(blob, bits));
      case RIGHT_SCAN -> IntItem.of(scanFromRight(blob, bits));
      case GET_INT -> IntItem.of(integer(blob, bits));
      default -> throw BitErrors.parameter(op + " does not read");
    };
  }

  private static byte[] copy(byte[] blob, BitSpan bits) {
    byte[] copy = new byte[(bits.size() + 7) / Byte.SIZE];
    for (int done = 0; done < bits.size(); done += Long.SIZE) {
      int count = Math.min(Long.SIZE, bits.size() - done);
      Bits.put(copy, done, count, Bits.get(blob, bits.offset() + done, count));
    }
    return copy;
  }

  private static long count(byte[] blob, BitSpan bits) {
    long count = 0;
    for (int at = bits.offset(); at < bits.end(); at += Long.SIZE) {
      count += Long.bitCount(Bits.get(blob, at, Math.min(Long.SIZE, bits.end() - at)));
    }
    return count;
  }

  private int scanFromLeft(byte[] blob, BitSpan bits) {
    for (int at = bits.offset(); at < bits.end(); at += Long.SIZE) {
      int count = Math.min(Long.SIZE, bits.end() - at);
      long hits = hits(blob, at, count);
      if (hits != 0) {
        return at - bits.offset() + Long.numberOfLeadingZeros(hits) - (Long.SIZE - count);
      }
    }
    return NOT_FOUND;
  }

  /**
   * Looks at whole bytes from the right, as the server does: a hit before the offset, in its byte,
   * counts and gives a negative position.
   */
  private int scanFromRight(byte[] blob, BitSpan bits) {
    int first = bits.offset() & ~7;
    for (int end = bits.end(); end > first; end -= Long.SIZE) {
      int count = Math.min(Long.SIZE, end - first);
      long hits = hits(blob, end - count, count);
      if (hits != 0) {
        return end - 1 - Long.numberOfTrailingZeros(hits) - bits.offset();
      }
    }
    return NOT_FOUND;
  }

  private long hits(byte[] blob, int at, int count) {
    long bits = Bits.get(blob, at, count);
    return flag ? bits : bits ^ Bits.ones(count);
  }

  private long integer(byte[] blob, BitSpan bits) {
    long value = Bits.get(blob, bits.offset(), bits.size());
    int unused = Long.SIZE - bits.size();
    return flag ? value << unused >> unused : value;
  }
}
