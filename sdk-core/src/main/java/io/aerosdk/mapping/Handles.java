package io.aerosdk.mapping;

import com.google.common.base.Throwables;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Access to the constructors and accessors of records. */
final class Handles {
  private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
  private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

  private Handles() {}

  /** The canonical constructor: {@code (Object[]) -> Object}. */
  static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
    MethodType declared = MethodType.methodType(void.class);
    for (RecordComponent component : components) {
      declared = declared.appendParameterTypes(component.getType());
    }
    try {
      return lookup(type)
          .findConstructor(type, declared)
          .asSpreader(Object[].class, components.length)
          .asType(CONSTRUCTOR);
    } catch (ReflectiveOperationException e) {
      throw inaccessible(type, e);
    }
  }

  /** The accessor of a component: {@code (Object) -> Object}. */
  static MethodHandle accessor(Class<?> type, RecordComponent component) {
    try {
      return lookup(type).unreflect(component.getAccessor()).asType(ACCESSOR);
    } catch (IllegalAccessException e) {
      throw inaccessible(type, e);
    }
  }

  private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  private static IllegalArgumentException inaccessible(Class<?> type, Exception cause) {
    return new IllegalArgumentException(
        "type must be open to the SDK, got "
            + type.getName()
            + "; let its module open the package "
            + type.getPackageName(),
        cause);
  }

  static @Nullable Object call(MethodHandle accessor, Object record) {
    try {
      return (Object) accessor.invokeExact(record);
    } catch (Throwable e) {
      Throwables.throwIfUnchecked(e);
      throw new IllegalStateException(
          "An accessor of " + record.getClass().getName() + " threw", e);
    }
  }

  static Object create(MethodHandle constructor, @Nullable Object[] arguments) {
    try {
      return (Object) constructor.invokeExact(arguments);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw Misfit.of("the constructor threw " + e, e);
    }
  }
}
