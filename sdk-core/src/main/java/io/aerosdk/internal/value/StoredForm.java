package io.aerosdk.internal.value;

import java.util.function.Function;

/**
 * How values of one Java type are stored, without loss.
 *
 * @param type the Java type
 * @param stored what the server keeps: {@code Long} or {@code String}
 * @param toStored the value as it is stored; throws {@link ArithmeticException} if it does not fit
 * @param fromStored the value again; throws a {@link RuntimeException} if it was none
 * @param <T> the Java type
 * @param <F> the stored type
 */
public record StoredForm<T, F>(
    Class<T> type, Class<F> stored, Function<T, F> toStored, Function<F, T> fromStored) {

  /** The stored form of a value of the type. */
  public Object write(Object value) {
    return toStored.apply(type.cast(value));
  }

  /** The value whose stored form this is. */
  public Object read(Object form) {
    return fromStored.apply(stored.cast(form));
  }

  static <T> StoredForm<T, String> text(Class<T> type, Function<String, T> parse) {
    return new StoredForm<>(type, String.class, Object::toString, parse);
  }

  static <T> StoredForm<T, Long> integer(
      Class<T> type, Function<T, Long> toNumber, Function<Long, T> fromNumber) {
    return new StoredForm<>(type, Long.class, toNumber, fromNumber);
  }
}
