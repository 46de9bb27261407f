package io.aerosdk.internal.value;

import com.aerospike.client.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Java values to values of the official client, refused on the caller's line if they cannot be
 * stored.
 */
public final class BinValues {
  private BinValues() {}

  /**
   * The value for a bin, or for an element of a list or map in it.
   *
   * @param bin the bin's name, for messages; the value itself is never printed
   * @throws IllegalArgumentException if Aerospike cannot store the value
   */
  public static Value of(String bin, @Nullable Object value) {
    Value scalar = scalar(value);
    if (scalar != null) {
      return scalar;
    }
    Object stored = StoredValues.of(bin, value);
    Value form = scalar(stored);
    return form != null ? form : collection(Objects.requireNonNull(stored));
  }

  /**
   * The values for some elements of a list in a bin.
   *
   * @throws IllegalArgumentException if Aerospike cannot store one of them
   */
  public static List<Value> each(String bin, Collection<?> values) {
    Objects.requireNonNull(values, "values must not be null");
    List<Value> each = new ArrayList<>(values.size());
    for (Object value : values) {
      each.add(of(bin, value));
    }
    return each;
  }

  /** The value of what is no collection and stored as it is; null for all else. */
  private static @Nullable Value scalar(@Nullable Object value) {
    if (value instanceof String text) {
      return Value.get(text);
    }
    if (value instanceof Long || value instanceof Integer) {
      return Value.get(((Number) value).longValue());
    }
    if (value == null) {
      return Value.getAsNull();
    }
    if (value instanceof Value ready) {
      return ready;
    }
    if (value instanceof Short || value instanceof Byte) {
      return Value.get(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return Value.get(((Number) value).doubleValue());
    }
    if (value instanceof Boolean flag) {
      return Value.get(flag.booleanValue());
    }
    return value instanceof byte[] bytes ? Value.get(bytes) : null;
  }

  private static Value collection(Object value) {
    if (value instanceof List<?> list) {
      return Value.get(list);
    }
    return value instanceof SortedMap<?, ?> sorted
        ? Value.get(sorted)
        : Value.get((Map<?, ?>) value);
  }
}
