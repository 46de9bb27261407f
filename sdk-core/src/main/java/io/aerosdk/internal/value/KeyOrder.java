package io.aerosdk.internal.value;

import com.aerospike.client.Value;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The server's order of map keys: whole numbers, then strings by their bytes in UTF-8, then bytes.
 * A sorted map must arrive in this order, whatever order it has in Java.
 */
enum KeyOrder implements Comparator<@Nullable Object> {
  INSTANCE;

  @Override
  public int compare(@Nullable Object one, @Nullable Object other) {
    Object left = plain(one);
    Object right = plain(other);
    if (left instanceof Number a && right instanceof Number b) {
      return Long.compare(a.longValue(), b.longValue());
    }
    if (left instanceof String a && right instanceof String b) {
      return compare(a, b);
    }
    if (left instanceof byte[] a && right instanceof byte[] b) {
      return Arrays.compareUnsigned(a, b);
    }
    return Integer.compare(rank(left), rank(right));
  }

  private static @Nullable Object plain(@Nullable Object key) {
    return key instanceof Value value ? value.getObject() : key;
  }

  private static int rank(@Nullable Object key) {
    if (key instanceof Number) {
      return 0;
    }
    return key instanceof String ? 1 : 2;
  }

  private static int compare(String one, String other) {
    int common = Math.min(one.length(), other.length());
    for (int i = 0; i < common; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Integer.compare(codePointRank(a), codePointRank(b));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Surrogates stand for what comes after all other characters, in UTF-8 too. */
  private static int codePointRank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}
