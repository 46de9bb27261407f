package io.aerosdk.mapping;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array, stored as a list. */
record ArrayConversion(Class<?> type, Conversion item) implements Conversion {
  @Override
  public Object read(Object stored) {
    if (!(stored instanceof List<?> list)) {
      throw Misfit.type(stored, "a list");
    }
    Object array = Array.newInstance(type, list.size());
    for (int i = 0; i < list.size(); i++) {
      Array.set(array, i, item.readOrAbsent(list.get(i)));
    }
    return array;
  }

  @Override
  public Object write(Object array) {
    int length = Array.getLength(array);
    List<@Nullable Object> items = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      items.add(item.writeOrNull(Array.get(array, i)));
    }
    return items;
  }
}
