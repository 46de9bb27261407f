package io.aerosdk.internal.value;

import com.aerospike.client.Value;
import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Floats;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import com.google.common.primitives.Shorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Java values to what Aerospike stores for them. What is stored as it is stays the same object, and
 * so does a collection of such values: only what differs is copied.
 */
public final class StoredValues {
  private static final int MAX_DEPTH = 256;

  private StoredValues() {}

  /**
   * The stored form of a value.
   *
   * @param bin the bin's name, for messages; the value itself is never printed
   * @throws IllegalArgumentException if Aerospike cannot store the value
   */
  public static @Nullable Object of(String bin, @Nullable Object value) {
    return of(bin, value, 0);
  }

  /**
   * The stored form of a map's key.
   *
   * @throws IllegalArgumentException if it cannot be a key
   */
  public static Object key(String bin, @Nullable Object key) {
    if (key != null && isStoredAsKey(key)) {
      return key;
    }
    Object form = ofOtherType(bin, key);
    if (form == null) {
      throw new IllegalArgumentException(
          "map keys in bin \""
              + bin
              + "\" must be whole numbers, strings, byte[] or values that are stored as such,"
              + " got "
              + typeOf(key));
    }
    return form;
  }

  static @Nullable Object of(String bin, @Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "value of bin \"" + bin + "\" must nest at most " + MAX_DEPTH + " levels deep");
    }
    if (isStoredAsItIs(value)) {
      return value;
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> list) {
      return list(bin, list, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return StoredMaps.of(bin, map, depth);
    }
    if (value instanceof Set<?> set) {
      return list(bin, new ArrayList<>(set), depth);
    }
    Object form = ofOtherType(bin, value);
    if (form != null) {
      return form;
    }
    return list(bin, elements(bin, value), depth);
  }

  private static boolean isStoredAsItIs(@Nullable Object value) {
    return value == null
        || value instanceof String
        || isWholeNumber(value)
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof byte[]
        || value instanceof Value;
  }

  private static boolean isStoredAsKey(Object key) {
    return key instanceof String
        || key instanceof byte[]
        || isWholeNumber(key)
        || key instanceof Value;
  }

  private static boolean isWholeNumber(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  /** The form of a value that is one value in another form; null if it is no such value. */
  private static @Nullable Object ofOtherType(String bin, @Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value == null) {
      return null;
    }
    StoredForm<?, ?> form = StoredForms.of(value.getClass());
    if (form == null) {
      return null;
    }
    try {
      return form.write(value);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "value of bin \"" + bin + "\" must fit, got " + typeOf(value) + ": " + e.getMessage(), e);
    }
  }

  private static List<?> list(String bin, List<?> list, int depth) {
    List<@Nullable Object> copy = null;
    int index = 0;
    for (Object item : list) {
      Object stored = of(bin, item, depth + 1);
      if (copy == null && stored != item) {
        copy = new ArrayList<>(list.size());
        copy.addAll(list.subList(0, index));
      }
      if (copy != null) {
        copy.add(stored);
      }
      index++;
    }
    return copy == null ? list : copy;
  }

  private static List<?> elements(String bin, @Nullable Object array) {
    if (array instanceof Object[] objects) {
      return Arrays.asList(objects);
    }
    if (array instanceof int[] ints) {
      return Ints.asList(ints);
    }
    if (array instanceof long[] longs) {
      return Longs.asList(longs);
    }
    if (array instanceof double[] doubles) {
      return Doubles.asList(doubles);
    }
    if (array instanceof float[] floats) {
      return Floats.asList(floats);
    }
    if (array instanceof short[] shorts) {
      return Shorts.asList(shorts);
    }
    if (array instanceof boolean[] flags) {
      return Booleans.asList(flags);
    }
    throw new IllegalArgumentException(
        "value of bin \""
            + bin
            + "\" must be, or be made of, null, Boolean, Character, numbers, String, byte[], enums,"
            + " UUID, java.time values, List, Set, arrays, Map or Value, got "
            + typeOf(array));
  }

  static String typeOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getTypeName();
  }
}
