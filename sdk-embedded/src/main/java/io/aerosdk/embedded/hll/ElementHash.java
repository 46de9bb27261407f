package io.aerosdk.embedded.hll;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MsgPackWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 128 bits that stand for an element in every sketch.
 *
 * @param low the half that chooses the register and gives the minhash
 * @param high the half that gives the rank
 */
record ElementHash(long low, long high) {
  private static final HashFunction MURMUR = Hashing.murmur3_128();

  /** The hash of the element's bytes in a list, type byte included. */
  static ElementHash of(Item element) {
    byte[] hash = MURMUR.hashBytes(MsgPackWriter.write(element)).asBytes();
    ByteBuffer halves = ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN);
    return new ElementHash(halves.getLong(), halves.getLong());
  }

  /** The register that it belongs to. */
  int index(HllShape shape) {
    return (int) low & (shape.registers() - 1);
  }

  /** What that register must at least hold. */
  long value(HllShape shape) {
    int rank = (Long.numberOfTrailingZeros(high) + 1) & ((1 << HllShape.RANK_BITS) - 1);
    long minHash = (low >>> shape.indexBits()) & ((1L << shape.minHashBits()) - 1);
    return ((long) rank << shape.minHashBits()) | minHash;
  }
}
