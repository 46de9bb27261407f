package io.aerosdk.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record within a record, stored as a map of its components. */
record RecordConversion(RecordShape shape) implements Conversion {
  @Override
  public Object read(Object stored) {
    if (!(stored instanceof Map<?, ?> map)) {
      throw Misfit.type(stored, "a map");
    }
    Map<Object, @Nullable Object> byName = new LinkedHashMap<>(map);
    return shape.create(component -> byName.get(component.storedName()));
  }

  @Override
  public Object write(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Component component : shape.components()) {
      Object stored = component.write(value);
      if (stored != null) {
        map.put(component.storedName(), stored);
      }
    }
    return map;
  }
}
