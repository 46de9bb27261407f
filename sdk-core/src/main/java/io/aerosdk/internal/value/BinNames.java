package io.aerosdk.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rule for bin names: 1 to 15 bytes of UTF-8. */
public final class BinNames {
  private static final int MAX_BYTES = 15;
  private static final int MAX_BYTES_PER_CHAR = 3;

  private BinNames() {}

  /** The name, if it is one. */
  public static String check(String name) {
    Objects.requireNonNull(name, "bin name must not be null");
    int chars = name.length();
    boolean surelyShort = chars * MAX_BYTES_PER_CHAR <= MAX_BYTES;
    if (chars == 0 || (!surelyShort && bytes(name) > MAX_BYTES)) {
      throw new IllegalArgumentException(
          "bin name must be 1 to 15 bytes in UTF-8, got \"" + name + "\" (" + bytes(name) + ")");
    }
    return name;
  }

  /** A copy of the names, if there is one and all are names. */
  public static String[] check(String[] names) {
    Objects.requireNonNull(names, "bin names must not be null");
    if (names.length == 0) {
      throw new IllegalArgumentException(
          "bin names must name at least one bin, got none; withNoBins() reads none");
    }
    String[] checked = names.clone();
    for (String name : checked) {
      check(name);
    }
    return checked;
  }

  private static int bytes(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return name.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return name.length();
  }
}
