package io.aerosdk.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list or set.
 *
 * @param finish the items, just read, as the Java type
 */
record ListConversion(Conversion item, Function<List<@Nullable Object>, Object> finish)
    implements Conversion {
  @Override
  public Object read(Object stored) {
    if (!(stored instanceof List<?> list)) {
      throw Misfit.type(stored, "a list");
    }
    List<@Nullable Object> items = new ArrayList<>(list.size());
    for (Object element : list) {
      items.add(item.readOrAbsent(element));
    }
    try {
      return finish.apply(items);
    } catch (ClassCastException | NullPointerException e) {
      throw Misfit.of("holds elements that cannot be sorted", e);
    }
  }

  @Override
  public Object write(Object value) {
    Collection<?> collection = (Collection<?>) value;
    List<@Nullable Object> items = new ArrayList<>(collection.size());
    for (Object element : collection) {
      items.add(item.writeOrNull(element));
    }
    return items;
  }
}
