package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations on sketches, written with Java values. */
final class Calls {
  static final int INIT = 0;
  static final int ADD = 1;
  static final int SET_UNION = 2;
  static final int REFRESH_COUNT = 3;
  static final int FOLD = 4;
  static final int COUNT = 50;
  static final int GET_UNION = 51;
  static final int UNION_COUNT = 52;
  static final int INTERSECT_COUNT = 53;
  static final int SIMILARITY = 54;
  static final int DESCRIBE = 55;
  static final int MAY_CONTAIN = 56;

  private Calls() {}

  static HllCall call(int code, Object... arguments) {
    List<Item> items = new ArrayList<>();
    for (Object argument : arguments) {
      items.add(item(argument));
    }
    return HllCall.of(code, items);
  }

  /** The bin after an operation that leaves one. */
  static Item change(@Nullable Item bin, int code, Object... arguments) {
    return Objects.requireNonNull(HllOperations.modify(bin, call(code, arguments)).value());
  }

  static Item read(Item bin, int code, Object... arguments) {
    return HllOperations.read(bin, call(code, arguments));
  }

  /** A sketch of these elements. */
  static Item sketch(int indexBits, int minHashBits, Object... elements) {
    return change(null, ADD, List.of(elements), indexBits, minHashBits);
  }

  static byte[] bytes(Item sketch) {
    return ((BytesItem) sketch).content();
  }

  private static Item item(Object value) {
    if (value instanceof Item item) {
      return item;
    }
    if (value instanceof Number number) {
      return value instanceof Double
          ? new DoubleItem(number.doubleValue())
          : IntItem.of(number.longValue());
    }
    if (value instanceof List<?> list) {
      return ListItem.of(list.stream().map(Calls::item).toArray(Item[]::new));
    }
    if (value instanceof byte[] blob) {
      return BytesItem.of(ParticleType.BLOB, blob);
    }
    return value instanceof Boolean bool ? Atom.of(bool) : BytesItem.of((String) value);
  }
}
