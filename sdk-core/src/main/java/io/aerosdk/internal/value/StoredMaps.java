package io.aerosdk.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Java maps to what Aerospike stores for them. */
final class StoredMaps {
  private StoredMaps() {}

  /** The map itself, if its keys and values are stored as they are, and in this order. */
  static Map<?, ?> of(String bin, Map<?, ?> map, int depth) {
    boolean sorted = map instanceof SortedMap;
    Map<Object, @Nullable Object> copy = null;
    Object last = null;
    int done = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = StoredValues.key(bin, entry.getKey());
      Object value = StoredValues.of(bin, entry.getValue(), depth + 1);
      boolean same = key == entry.getKey() && value == entry.getValue();
      boolean inOrder = !sorted || done == 0 || KeyOrder.INSTANCE.compare(last, key) < 0;
      if (copy == null && !(same && inOrder)) {
        copy = copyOf(map, done, sorted);
      }
      if (copy != null) {
        add(bin, copy, key, value);
      }
      last = key;
      done++;
    }
    return copy == null ? map : copy;
  }

  private static Map<Object, @Nullable Object> copyOf(Map<?, ?> map, int count, boolean sorted) {
    Map<Object, @Nullable Object> copy =
        sorted ? new TreeMap<>(KeyOrder.INSTANCE) : new LinkedHashMap<>();
    map.entrySet().stream()
        .limit(count)
        .forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
    return copy;
  }

  private static void add(
      String bin, Map<Object, @Nullable Object> copy, Object key, @Nullable Object value) {
    if (copy.containsKey(key)) {
      throw new IllegalArgumentException(
          "map keys in bin \""
              + bin
              + "\" must differ in their stored form, got two that are stored alike, one of them "
              + StoredValues.typeOf(key));
    }
    copy.put(key, value);
  }
}
