package io.aerosdk.mapping;

import org.jspecify.annotations.Nullable;

/** A primitive type: as its box, but never absent. */
record PrimitiveConversion(Class<?> type, Conversion boxed) implements Conversion {
  @Override
  public Object read(Object stored) {
    return boxed.read(stored);
  }

  @Override
  public @Nullable Object write(Object value) {
    return boxed.write(value);
  }

  @Override
  public Object absent() {
    throw Misfit.of("is missing, and " + type + " has no null");
  }
}
