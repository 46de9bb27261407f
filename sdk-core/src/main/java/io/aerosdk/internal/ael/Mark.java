package io.aerosdk.internal.ael;

import com.aerospike.client.exp.Exp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A blob that stands for the value of a placeholder. */
final class Mark {
  private static final byte[] SEAL =
      "ael\u0001\u0002placeholder\u0003".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PACKED = Exp.build(Exp.val(of(0))).getBytes();

  static final int PACKED_BYTES = PACKED.length;

  private Mark() {}

  static byte[] of(int placeholder) {
    byte[] mark = Arrays.copyOf(SEAL, SEAL.length + 1);
    mark[SEAL.length] = (byte) placeholder;
    return mark;
  }

  static boolean isAt(byte[] packed, int at) {
    return Arrays.equals(packed, at, at + PACKED_BYTES - 1, PACKED, 0, PACKED_BYTES - 1);
  }

  static int placeholder(byte[] packed, int at) {
    return packed[at + PACKED_BYTES - 1];
  }
}
