package io.aerosdk.embedded.sindex;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which part of a value an index holds. The order is that of the numbers on the wire. */
public enum CollectionType {
  /** The value itself. */
  DEFAULT,
  /** Every element of a list. */
  LIST,
  /** Every key of a map. */
  MAPKEYS,
  /** Every value of a map. */
  MAPVALUES;

  /** The name that info commands use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name in any case, or null when there is none. */
  public static @Nullable CollectionType ofLabel(String label) {
    for (CollectionType type : values()) {
      if (type.name().equalsIgnoreCase(label)) {
        return type;
      }
    }
    return null;
  }

  /** The type of a number on the wire, or null when there is none. */
  public static @Nullable CollectionType ofCode(int code) {
    return code >= 0 && code < values().length ? values()[code] : null;
  }
}
