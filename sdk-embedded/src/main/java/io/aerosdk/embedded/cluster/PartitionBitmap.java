package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Digest;
import java.util.Base64;
import java.util.function.IntPredicate;

/** A set of partitions as the info protocol writes it: one bit for each, in base64. */
public final class PartitionBitmap {
  private PartitionBitmap() {}

  /** The text for the partitions that {@code included} names. */
  public static String of(IntPredicate included) {
    byte[] bits = new byte[Digest.PARTITIONS / 8];
    for (int partition = 0; partition < Digest.PARTITIONS; partition++) {
      if (included.test(partition)) {
        bits[partition >> 3] |= (byte) (0x80 >> (partition & 7));
      }
    }
    return Base64.getEncoder().encodeToString(bits);
  }
}
