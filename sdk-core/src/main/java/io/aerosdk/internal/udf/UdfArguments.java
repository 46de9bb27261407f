package io.aerosdk.internal.udf;

import com.aerospike.client.Value;
import io.aerosdk.internal.value.BinValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What functions are given, as values that nobody changes any more. */
public final class UdfArguments {
  private UdfArguments() {}

  /**
   * The arguments as values of the official client.
   *
   * @throws IllegalArgumentException if one cannot be sent
   */
  public static List<Value> of(List<? extends @Nullable Object> arguments) {
    Objects.requireNonNull(arguments, "arguments must not be null");
    List<Value> values = new ArrayList<>(arguments.size());
    for (Object argument : arguments) {
      values.add(BinValues.of("argument " + (values.size() + 1), copy(argument)));
    }
    return values;
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copy(element));
      }
      return copy;
    }
    if (value instanceof SortedMap<?, ?> map) {
      return copy(map);
    }
    return value instanceof Map<?, ?> map ? copy(map, new LinkedHashMap<>(map.size())) : value;
  }

  /** Sorted maps stay so: they are sent as ordered ones. */
  private static <K extends @Nullable Object> Map<K, @Nullable Object> copy(SortedMap<K, ?> map) {
    return copy(map, new TreeMap<>(map.comparator()));
  }

  private static <K extends @Nullable Object> Map<K, @Nullable Object> copy(
      Map<? extends K, ?> map, Map<K, @Nullable Object> into) {
    map.forEach((key, element) -> into.put(key, copy(element)));
    return into;
  }
}
