package io.aerosdk.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param name in Java
 * @param storedName of its bin, or in the map of an inner record
 * @param isUserKey whether it is the user key, not a bin
 * @param accessor {@code (Object) -> Object}
 * @param conversion of its type
 */
record Component(
    String name,
    String storedName,
    boolean isUserKey,
    MethodHandle accessor,
    Conversion conversion) {

  static Component of(RecordComponent declared, MethodHandle accessor, Conversion conversion) {
    BinName other = declared.getAnnotation(BinName.class);
    return new Component(
        declared.getName(),
        other == null ? declared.getName() : other.value(),
        declared.isAnnotationPresent(UserKey.class),
        accessor,
        conversion);
  }

  @Nullable Object read(@Nullable Object stored) {
    try {
      return conversion.readOrAbsent(stored);
    } catch (Misfit e) {
      throw e.within(name);
    }
  }

  /** The stored value of this component of a record; null for none. */
  @Nullable Object write(Object record) {
    return conversion.writeOrNull(Handles.call(accessor, record));
  }
}
