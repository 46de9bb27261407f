package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Writes expressions for tests, as clients send them. */
public final class Source {
  private Source() {}

  /** An operation; operands are numbers, booleans, strings and items. */
  public static ListItem op(int code, Object... operands) {
    Item[] items =
        Stream.concat(Stream.of(code), Stream.of(operands)).map(Source::item).toArray(Item[]::new);
    return ListItem.of(items);
  }

  /** A list that stands for itself. */
  public static ListItem quote(Object... elements) {
    return op(126, list(elements));
  }

  /** A list as it lies in a bin, or the operation of a call. */
  public static ListItem list(Object... elements) {
    return ListItem.of(Stream.of(elements).map(Source::item).toArray(Item[]::new));
  }

  /** A map of keys and values in turns. */
  public static MapItem map(int flags, Object... entries) {
    Item[] items = Stream.of(entries).map(Source::item).toArray(Item[]::new);
    Item[] keys = new Item[items.length / 2];
    Item[] values = new Item[items.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = items[2 * i];
      values[i] = items[2 * i + 1];
    }
    return MapItem.of(keys, values, flags);
  }

  /** A bin of a type by its number. */
  public static ListItem bin(int type, String name) {
    return op(81, type, raw(name));
  }

  /** Text without the byte that tells a type. */
  public static BytesItem raw(String text) {
    return BytesItem.ofPayload(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text that is no string: GeoJSON, a blob, a HyperLogLog. */
  public static BytesItem typed(int particleType, String text) {
    return BytesItem.of(particleType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Item item(Object value) {
    if (value instanceof Item item) {
      return item;
    }
    if (value instanceof Boolean bool) {
      return Atom.of(bool);
    }
    if (value instanceof String text) {
      return BytesItem.of(text);
    }
    return value instanceof Double number
        ? new DoubleItem(number)
        : IntItem.of(((Number) value).longValue());
  }
}
