package io.aerosdk.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that may be missing: nothing is stored for it then. */
record OptionalConversion(Conversion inner) implements Conversion {
  @Override
  public Object read(Object stored) {
    return Optional.of(inner.read(stored));
  }

  @Override
  public @Nullable Object write(Object value) {
    Optional<?> optional = (Optional<?>) value;
    return optional.isPresent() ? inner.write(optional.get()) : null;
  }

  @Override
  public Object absent() {
    return Optional.empty();
  }
}
