package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/**
 * An operation that changes bits where they are.
 *
 * @param op the operation
 * @param span the bits to change
 * @param flags the write flags
 * @param edit what to do with them
 */
record SpanChange(BitOp op, BitSpan span, BitFlags flags, SpanEdit edit) implements BitChange {
  static SpanChange of(BitOp op, BitArguments args) {
    BitSpan span = new BitSpan(args.offset(0, false), args.size(1, false));
    if (op.onInteger() && span.size() > Long.SIZE) {
      throw BitErrors.parameter("integer of " + span.size() + " bits");
    }
    BitFlags flags = BitFlags.of(args.flags(op.fewest), op.allowedFlags);
    return new SpanChange(op, span, flags, edit(op, span, args));
  }

  private static SpanEdit edit(BitOp op, BitSpan span, BitArguments args) {
    return switch (op) {
      case NOT -> SpanEdit.not();
      case LEFT_SHIFT -> SpanEdit.shift(args.shift(2));
      case RIGHT_SHIFT -> SpanEdit.shift(-args.shift(2));
      case ADD, SUBTRACT -> {
        BitSum sum = BitSum.of(span.size(), args.flags(4));
        long delta = args.number(2);
        yield op == BitOp.ADD
            ? SpanEdit.number(old -> sum.add(old, delta))
            : SpanEdit.number(old -> sum.subtract(old, delta));
      }
      case SET_INT -> {
        long value = args.number(2);
        yield SpanEdit.number(old -> value);
      }
      default -> SpanEdit.combine(op, operand(args.blob(2), span));
    };
  }

  private static byte[] operand(byte[] blob, BitSpan span) {
    if (blob.length * (long) Byte.SIZE < span.size()) {
      throw BitErrors.parameter("operand shorter than " + span.size() + " bits");
    }
    return blob;
  }

  @Override
  public byte[] apply(byte[] blob) {
    int length = blob.length * Byte.SIZE;
    BitSpan bits = span.in(length);
    if (!bits.fits(length)) {
      if (!flags.partial() || bits.offset() >= length) {
        return refuse(blob, BitErrors.notApplicable(span + " of " + length));
      }
      bits = bits.cut(length);
    }
    byte[] changed = blob.clone();
    try {
      edit.apply(blob, bits, changed);
    } catch (ServerException overflow) {
      return refuse(blob, overflow);
    }
    return changed;
  }

  private byte[] refuse(byte[] blob, ServerException refusal) {
    if (flags.noFail() && refusal.resultCode() == ResultCode.OP_NOT_APPLICABLE) {
      return blob;
    }
    throw refusal;
  }
}
