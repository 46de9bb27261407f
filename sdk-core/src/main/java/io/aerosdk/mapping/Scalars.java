package io.aerosdk.mapping;

import io.aerosdk.internal.value.StoredForm;
import io.aerosdk.internal.value.StoredForms;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conversions of types that are one value: numbers, text, bytes, and what is stored as such. */
final class Scalars {
  private static final Map<Class<?>, Conversion> BY_TYPE =
      Map.of(
          Long.class, scalar(stored -> integer(stored)),
          Integer.class,
              scalar(stored -> fitting(stored, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue()),
          Short.class,
              scalar(stored -> fitting(stored, Short.MIN_VALUE, Short.MAX_VALUE).shortValue()),
          Byte.class, scalar(stored -> fitting(stored, Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue()),
          Double.class, scalar(Scalars::floating),
          Float.class, scalar(Scalars::single),
          Boolean.class, scalar(Scalars::flag),
          String.class, scalar(stored -> as(String.class, stored, "a string")),
          byte[].class, scalar(stored -> as(byte[].class, stored, "bytes")));

  private Scalars() {}

  /** The conversion of a boxed type; null if it is not one value. */
  static @Nullable Conversion of(Class<?> type) {
    Conversion own = BY_TYPE.get(type);
    if (own != null) {
      return own;
    }
    if (type.isEnum()) {
      return scalar(stored -> constant(type, as(String.class, stored, "a string")));
    }
    StoredForm<?, ?> form = StoredForms.of(type);
    return form == null ? null : scalar(stored -> read(form, stored));
  }

  /** What is stored as it is, and must be of this type. */
  static Conversion instance(Class<?> type) {
    return scalar(stored -> as(type, stored, "a " + type.getSimpleName()));
  }

  private static Conversion scalar(Function<Object, Object> read) {
    return new Conversion() {
      @Override
      public Object read(Object stored) {
        return read.apply(stored);
      }

      @Override
      public @Nullable Object write(Object value) {
        return value;
      }
    };
  }

  private static <T> T as(Class<T> type, Object stored, String wanted) {
    if (!type.isInstance(stored)) {
      throw Misfit.type(stored, wanted);
    }
    return type.cast(stored);
  }

  private static Long integer(Object stored) {
    return as(Long.class, stored, "an integer");
  }

  private static Long fitting(Object stored, long least, long most) {
    Long number = integer(stored);
    if (number < least || number > most) {
      throw Misfit.of("holds an integer that is not from " + least + " to " + most);
    }
    return number;
  }

  private static Object floating(Object stored) {
    return stored instanceof Long whole
        ? (Object) whole.doubleValue()
        : as(Double.class, stored, "a double");
  }

  private static Object single(Object stored) {
    double number = (Double) floating(stored);
    float rounded = (float) number;
    if (Double.compare(rounded, number) != 0) {
      throw Misfit.of("holds a double that a float cannot hold");
    }
    return rounded;
  }

  /** Old clients stored booleans as 0 and 1. */
  private static Object flag(Object stored) {
    return stored instanceof Long number
        ? (Object) (number != 0)
        : as(Boolean.class, stored, "a boolean");
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw Misfit.of("holds a string that names no constant of " + type.getSimpleName());
  }

  private static Object read(StoredForm<?, ?> form, Object stored) {
    as(form.stored(), stored, form.stored() == Long.class ? "an integer" : "a string");
    try {
      return form.read(stored);
    } catch (RuntimeException e) {
      throw Misfit.of("holds a string that is no " + form.type().getSimpleName());
    }
  }
}
