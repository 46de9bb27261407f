package io.aerosdk.internal.ael.scope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The server's order of map keys: integers, then texts, then blobs, then floating-point numbers;
 * texts and blobs byte by byte. Stateless and thread-safe.
 */
public enum KeyOrder implements Comparator<Object> {
  /** The only one. */
  INSTANCE;

  @Override
  public int compare(Object left, Object right) {
    int kinds = Integer.compare(rank(left), rank(right));
    if (kinds != 0) {
      return kinds;
    }
    if (left instanceof Long number) {
      return number.compareTo((Long) right);
    }
    if (left instanceof Double number) {
      return number.compareTo((Double) right);
    }
    return Arrays.compareUnsigned(bytes(left), bytes(right));
  }

  private static int rank(Object key) {
    if (key instanceof Long) {
      return 0;
    }
    if (key instanceof String) {
      return 1;
    }
    return key instanceof byte[] ? 2 : 3;
  }

  private static byte[] bytes(Object key) {
    return key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) key;
  }
}
