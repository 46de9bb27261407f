package io.aerosdk.mapping;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map.
 *
 * @param sorted whether the Java type is a sorted map, stored key-ordered
 */
record MapConversion(Conversion key, Conversion value, boolean sorted) implements Conversion {
  @Override
  public Object read(Object stored) {
    if (!(stored instanceof Map<?, ?> map)) {
      throw Misfit.type(stored, "a map");
    }
    Map<@Nullable Object, @Nullable Object> entries =
        sorted ? new TreeMap<>() : new LinkedHashMap<>();
    try {
      map.forEach((k, v) -> entries.put(key.readOrAbsent(k), value.readOrAbsent(v)));
    } catch (ClassCastException | NullPointerException e) {
      throw Misfit.of("holds keys that cannot be sorted", e);
    }
    return entries instanceof SortedMap<@Nullable Object, @Nullable Object> tree
        ? Collections.unmodifiableSortedMap(tree)
        : Collections.unmodifiableMap(entries);
  }

  @Override
  public Object write(Object map) {
    Map<@Nullable Object, @Nullable Object> entries =
        map instanceof SortedMap<?, ?> tree ? emptyLike(tree) : new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((k, v) -> entries.put(key.writeOrNull(k), value.writeOrNull(v)));
    return entries;
  }

  /** Keys are written as they are, so that their order still holds. */
  @SuppressWarnings("unchecked")
  private static Map<@Nullable Object, @Nullable Object> emptyLike(SortedMap<?, ?> tree) {
    return new TreeMap<>((Comparator<@Nullable Object>) tree.comparator());
  }
}
