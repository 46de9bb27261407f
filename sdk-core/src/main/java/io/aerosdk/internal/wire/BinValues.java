package io.aerosdk.internal.wire;

import com.aerospike.client.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Java values to values of the official client, refused on the caller's line if they cannot be
 * stored.
 */
public final class BinValues {
  private static final int MAX_DEPTH = 256;

  private BinValues() {}

  /**
   * The value for a bin.
   *
   * @param bin the bin's name, for messages; the value itself is never printed
   * @throws IllegalArgumentException if Aerospike cannot store the value
   */
  public static Value of(String bin, @Nullable Object value) {
    if (value == null) {
      return Value.getAsNull();
    }
    if (value instanceof Value ready) {
      return ready;
    }
    if (value instanceof String text) {
      return Value.get(text);
    }
    if (isWholeNumber(value)) {
      return Value.get(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return Value.get(((Number) value).doubleValue());
    }
    if (value instanceof Boolean flag) {
      return Value.get(flag.booleanValue());
    }
    if (value instanceof byte[] bytes) {
      return Value.get(bytes);
    }
    checkElement(bin, value, 0);
    return collection(value);
  }

  private static Value collection(Object value) {
    if (value instanceof List<?> list) {
      return Value.get(list);
    }
    return value instanceof SortedMap<?, ?> sorted
        ? Value.get(sorted)
        : Value.get((Map<?, ?>) value);
  }

  private static void checkElement(String bin, @Nullable Object element, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "value of bin \"" + bin + "\" must nest at most " + MAX_DEPTH + " levels deep");
    }
    if (element instanceof List<?> list) {
      for (Object item : list) {
        checkElement(bin, item, depth + 1);
      }
    } else if (element instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        checkMapKey(bin, entry.getKey());
        checkElement(bin, entry.getValue(), depth + 1);
      }
    } else if (!isScalar(element)) {
      throw new IllegalArgumentException(
          "value of bin \""
              + bin
              + "\" must be, or be made of, null, boolean, whole numbers up to long, float, double,"
              + " String, byte[], List, Map or Value, got "
              + typeOf(element));
    }
  }

  private static void checkMapKey(String bin, @Nullable Object key) {
    boolean storable =
        key instanceof String
            || key instanceof byte[]
            || isWholeNumber(key)
            || key instanceof Value;
    if (!storable) {
      throw new IllegalArgumentException(
          "map keys in bin \""
              + bin
              + "\" must be whole numbers, String or byte[], got "
              + typeOf(key));
    }
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof String
        || isWholeNumber(value)
        || value instanceof Double
        || value instanceof Float
        || value instanceof Boolean
        || value instanceof byte[]
        || value instanceof Value;
  }

  private static boolean isWholeNumber(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  private static String typeOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getName();
  }
}
