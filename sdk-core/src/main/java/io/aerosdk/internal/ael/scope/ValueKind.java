package io.aerosdk.internal.ael.scope;

import com.aerospike.client.exp.Exp;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which Java values a filter takes, and what type each has. */
public final class ValueKind {
  private ValueKind() {}

  /**
   * The form in which a value is kept: integers as {@code Long}, floating-point numbers as {@code
   * Double}, maps sorted by the order of the server's keys.
   *
   * @param value of the caller
   * @return the kept form
   * @throws IllegalArgumentException if filters have no such values
   */
  public static Object normal(@Nullable Object value) {
    if (value instanceof Long
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Double) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof byte[] || value instanceof List) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return sorted(map);
    }
    throw refused(value);
  }

  /**
   * The type of a value.
   *
   * @param value as {@link #normal} takes or gives it
   * @return its type
   * @throws IllegalArgumentException if filters have no such values
   */
  public static Exp.Type of(@Nullable Object value) {
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return Exp.Type.INT;
    }
    if (value instanceof String) {
      return Exp.Type.STRING;
    }
    if (value instanceof Double || value instanceof Float) {
      return Exp.Type.FLOAT;
    }
    if (value instanceof Boolean) {
      return Exp.Type.BOOL;
    }
    if (value instanceof byte[]) {
      return Exp.Type.BLOB;
    }
    if (value instanceof List) {
      return Exp.Type.LIST;
    }
    if (value instanceof Map) {
      return Exp.Type.MAP;
    }
    throw refused(value);
  }

  /**
   * Whether this type flows from a value to the bin it is compared with.
   *
   * @param type of a value; null if not known
   * @return whether it does; lists and maps do not
   */
  public static boolean flows(Exp.@Nullable Type type) {
    return type == Exp.Type.INT
        || type == Exp.Type.STRING
        || type == Exp.Type.FLOAT
        || type == Exp.Type.BOOL
        || type == Exp.Type.BLOB;
  }

  /**
   * Fails if two types can never be compared. Integers and floating-point numbers can, and what is
   * not known may.
   *
   * @param left type of the left side
   * @param right type of the right side
   * @param at where the right side is
   */
  public static void checkComparable(Exp.@Nullable Type left, Exp.@Nullable Type right, int at) {
    if (left == null || right == null || left == right || (numeric(left) && numeric(right))) {
      return;
    }
    throw new AelFault(
        at, "Cannot compare " + left + " to " + right, "expected a value of type " + left);
  }

  private static boolean numeric(Exp.Type type) {
    return type == Exp.Type.INT || type == Exp.Type.FLOAT;
  }

  private static SortedMap<Object, Object> sorted(Map<?, ?> map) {
    SortedMap<Object, Object> sorted = new TreeMap<>(KeyOrder.INSTANCE);
    map.forEach((key, value) -> sorted.put(normalKey(key), value));
    return sorted;
  }

  private static Object normalKey(@Nullable Object key) {
    Object normal = normal(key);
    if (normal instanceof Long
        || normal instanceof String
        || normal instanceof byte[]
        || normal instanceof Double) {
      return normal;
    }
    throw refused(key);
  }

  private static IllegalArgumentException refused(@Nullable Object value) {
    return value == null
        ? new IllegalArgumentException("Cannot create operand from null value")
        : new IllegalArgumentException(
            "Cannot create operand from value of type " + value.getClass().getSimpleName());
  }
}
