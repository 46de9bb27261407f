package io.aerosdk.mapping;

import org.jspecify.annotations.Nullable;

/** The way from a stored value to a value of one Java type, and back. Immutable and thread-safe. */
interface Conversion {

  /**
   * The Java value.
   *
   * @throws Misfit if the stored value is none
   */
  Object read(Object stored);

  /** The stored value; null if nothing is to be stored. */
  @Nullable Object write(Object value);

  /**
   * The Java value for no value.
   *
   * @throws Misfit if the type has none
   */
  default @Nullable Object absent() {
    return null;
  }

  /** The Java value for a stored value, or for none. */
  default @Nullable Object readOrAbsent(@Nullable Object stored) {
    return stored == null ? absent() : read(stored);
  }

  /** The stored value, also of null. */
  default @Nullable Object writeOrNull(@Nullable Object value) {
    return value == null ? null : write(value);
  }
}
