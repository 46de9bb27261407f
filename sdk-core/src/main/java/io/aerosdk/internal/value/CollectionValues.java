package io.aerosdk.internal.value;

import com.aerospike.client.Value;
import com.aerospike.client.command.ParticleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Java values to what operations on lists and maps take, refused on the caller's line if Aerospike
 * cannot store or find them. What a value becomes is up to {@link BinValues}.
 */
public final class CollectionValues {
  private CollectionValues() {}

  /** An element, or the value of an entry, to be stored. */
  public static Value stored(String bin, @Nullable Object value) {
    Value stored = BinValues.of(bin, value);
    if (isOnlySought(stored)) {
      throw new IllegalArgumentException(
          "value in bin \"" + bin + "\" must be storable, got " + stored);
    }
    return stored;
  }

  /** Elements to be stored, in their order. */
  public static List<Value> stored(String bin, Collection<? extends @Nullable Object> values) {
    Objects.requireNonNull(values, "values must not be null");
    List<Value> stored = new ArrayList<>(values.size());
    for (Object value : values) {
      stored.add(stored(bin, value));
    }
    return stored;
  }

  /** Entries to be stored, in their order. */
  public static Map<Value, Value> stored(String bin, Map<?, ? extends @Nullable Object> entries) {
    Objects.requireNonNull(entries, "entries must not be null");
    Map<Value, Value> stored = new LinkedHashMap<>(entries.size() * 2);
    entries.forEach((key, value) -> stored.put(key(bin, key), stored(bin, value)));
    return stored;
  }

  /** A value to look for; not only what can be stored, but wildcards and infinity as well. */
  public static Value sought(String bin, @Nullable Object value) {
    return BinValues.of(bin, value);
  }

  /** Values to look for. */
  public static List<Value> sought(String bin, Collection<? extends @Nullable Object> values) {
    Objects.requireNonNull(values, "values must not be null");
    List<Value> sought = new ArrayList<>(values.size());
    for (Object value : values) {
      sought.add(sought(bin, value));
    }
    return sought;
  }

  /** The bound of a range of values; null for none. */
  public static @Nullable Value bound(String bin, @Nullable Object value) {
    return value == null ? null : sought(bin, value);
  }

  /** A key, to be stored or to be looked for. */
  public static Value key(String bin, @Nullable Object key) {
    Value value = BinValues.of(bin, key);
    if (!isKey(value)) {
      throw new IllegalArgumentException(
          "map keys in bin \""
              + bin
              + "\" must be whole numbers, String or byte[], got "
              + (key == null ? "null" : key.getClass().getName()));
    }
    return value;
  }

  /** Keys to look for. */
  public static List<Value> keys(String bin, Collection<?> keys) {
    Objects.requireNonNull(keys, "keys must not be null");
    List<Value> values = new ArrayList<>(keys.size());
    for (Object key : keys) {
      values.add(key(bin, key));
    }
    return values;
  }

  /** The bound of a range of keys; null for none. */
  public static @Nullable Value keyBound(String bin, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    return key instanceof Value value && isOnlySought(value) ? value : key(bin, key);
  }

  /** The size of a range. */
  public static int count(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, got " + count);
    }
    return count;
  }

  private static boolean isOnlySought(Value value) {
    return value instanceof Value.InfinityValue || value instanceof Value.WildcardValue;
  }

  private static boolean isKey(Value value) {
    if (isOnlySought(value)) {
      return false; // has no type that could be asked for
    }
    int type = value.getType();
    return type == ParticleType.STRING
        || type == ParticleType.BLOB
        || (type == ParticleType.INTEGER
            && !(value instanceof Value.BooleanValue || value instanceof Value.BoolIntValue));
  }
}
