package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.util.Arrays;

/** An operation that makes a blob longer or shorter: resize, insert or remove. */
final class ByteChange implements BitChange {
  private static final int FROM_FRONT = 1;
  private static final int GROW_ONLY = 2;
  private static final int SHRINK_ONLY = 4;
  private static final byte[] NOTHING = new byte[0];

  /** The largest record that the server can be told to accept; no use to make more than that. */
  private static final int MOST_STORED = 8 << 20;

  private final BitOp op;

  /** The bytes that come or go; for resize, the size of the whole. */
  private final BitSpan span;

  private final byte[] inserted;
  private final BitFlags flags;
  private final int subflags;

  private ByteChange(BitOp op, BitSpan span, byte[] inserted, BitFlags flags, int subflags) {
    this.op = op;
    this.span = span;
    this.inserted = inserted;
    this.flags = flags;
    this.subflags = subflags;
  }

  static ByteChange of(BitOp op, BitArguments args) {
    return switch (op) {
      case INSERT -> {
        int offset = args.offset(0, true);
        byte[] inserted = args.blob(1);
        yield of(op, new BitSpan(offset, inserted.length), inserted, args);
      }
      case REMOVE -> of(op, new BitSpan(args.offset(0, true), args.size(1, true)), NOTHING, args);
      default -> of(op, new BitSpan(0, args.wholeSize(0)), NOTHING, args);
    };
  }

  private static ByteChange of(BitOp op, BitSpan span, byte[] inserted, BitArguments args) {
    BitFlags flags = BitFlags.of(args.flags(op.fewest), op.allowedFlags);
    long subflags = args.flags(op.fewest + 1);
    boolean known = (subflags & ~(FROM_FRONT | GROW_ONLY | SHRINK_ONLY)) == 0;
    if (!known || (subflags & (GROW_ONLY | SHRINK_ONLY)) == (GROW_ONLY | SHRINK_ONLY)) {
      throw BitErrors.parameter("sub-flags " + subflags);
    }
    return new ByteChange(op, span, inserted, flags, (int) subflags);
  }

  @Override
  public BitOp op() {
    return op;
  }

  @Override
  public BitFlags flags() {
    return flags;
  }

  @Override
  public byte[] apply(byte[] blob) {
    return switch (op) {
      case INSERT -> insert(blob);
      case REMOVE -> remove(blob);
      default -> resize(blob);
    };
  }

  private byte[] resize(byte[] blob) {
    int size = span.size();
    boolean mayNot =
        (size > blob.length && has(SHRINK_ONLY)) || (size < blob.length && has(GROW_ONLY));
    if (mayNot) {
      return refuse(blob, "size " + size + " of " + blob.length);
    }
    byte[] resized = allocate(size);
    int kept = Math.min(size, blob.length);
    if (has(FROM_FRONT)) {
      System.arraycopy(blob, blob.length - kept, resized, size - kept, kept);
    } else {
      System.arraycopy(blob, 0, resized, 0, kept);
    }
    return resized;
  }

  private byte[] insert(byte[] blob) {
    BitSpan gap = span.in(blob.length);
    long size = (long) Math.max(blob.length, gap.offset()) + gap.size();
    if (size > BitArguments.MOST_BYTES) {
      throw BitErrors.parameter("blob of " + size + " bytes");
    }
    byte[] longer = allocate((int) size);
    int before = Math.min(blob.length, gap.offset());
    System.arraycopy(blob, 0, longer, 0, before);
    System.arraycopy(inserted, 0, longer, gap.offset(), gap.size());
    System.arraycopy(blob, before, longer, gap.end(), blob.length - before);
    return longer;
  }

  private byte[] remove(byte[] blob) {
    BitSpan gone = span.in(blob.length);
    if (!gone.fits(blob.length)) {
      if (!flags.partial() || gone.offset() >= blob.length) {
        return refuse(blob, span + " of " + blob.length);
      }
      gone = gone.cut(blob.length);
    }
    byte[] shorter = Arrays.copyOf(blob, blob.length - gone.size());
    int behind = blob.length - gone.end();
    System.arraycopy(blob, gone.end(), shorter, gone.offset(), behind);
    return shorter;
  }

  private byte[] refuse(byte[] blob, String reason) {
    if (flags.noFail()) {
      return blob;
    }
    throw BitErrors.parameter(reason);
  }

  private static byte[] allocate(int size) {
    if (size > MOST_STORED) {
      throw new ServerException(ResultCode.RECORD_TOO_BIG, "blob of " + size + " bytes");
    }
    return new byte[size];
  }

  private boolean has(int subflag) {
    return (subflags & subflag) != 0;
  }
}
