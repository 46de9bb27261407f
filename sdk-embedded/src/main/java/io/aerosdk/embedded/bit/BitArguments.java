package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import java.util.List;

/** The arguments of one operation, read by position and expected type. */
final class BitArguments {
  /** No blob may be longer. */
  static final int MOST_BYTES = 128 << 20;

  private static final int MOST_BITS = MOST_BYTES * Byte.SIZE;

  private final List<Item> items;

  BitArguments(List<Item> items) {
    this.items = items;
  }

  /** The 64 bits of a number. */
  long number(int index) {
    if (items.get(index) instanceof IntItem number) {
      return number.value();
    }
    throw BitErrors.parameter("argument " + index + " is no integer");
  }

  /** Flags, 0 when left out. */
  long flags(int index) {
    return index < items.size() ? number(index) : 0;
  }

  /** An offset, negative from the end. */
  int offset(int index, boolean bytes) {
    long offset = number(index);
    int most = bytes ? MOST_BYTES : MOST_BITS;
    if (offset < -most || offset > most) {
      throw BitErrors.parameter("offset " + offset);
    }
    return (int) offset;
  }

  /** A size of at least one bit or byte. */
  int size(int index, boolean bytes) {
    long size = number(index);
    if (size <= 0 || size > (bytes ? MOST_BYTES : MOST_BITS)) {
      throw BitErrors.parameter("size " + size);
    }
    return (int) size;
  }

  /** The size of a whole blob, which may be empty. */
  int wholeSize(int index) {
    long size = number(index);
    if (size < 0 || size > MOST_BYTES) {
      throw BitErrors.parameter("size " + size);
    }
    return (int) size;
  }

  /** How far to shift. */
  long shift(int index) {
    long shift = number(index);
    if (shift < 0) {
      throw BitErrors.parameter("shift by " + shift);
    }
    return shift;
  }

  boolean bool(int index) {
    Item item = items.get(index);
    if (item == Atom.TRUE || item == Atom.FALSE) {
      return item == Atom.TRUE;
    }
    throw BitErrors.parameter("argument " + index + " is no boolean");
  }

  /** A blob that is not empty. */
  byte[] blob(int index) {
    if (items.get(index) instanceof BytesItem bytes
        && bytes.particleType() == ParticleType.BLOB
        && bytes.payload().length > 1) {
      return bytes.content();
    }
    throw BitErrors.parameter("argument " + index + " is no blob, or an empty one");
  }
}
