package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Kind;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;

/** Contexts of indexes: what is one, and how info commands write it. */
public final class ContextText {
  private static final int LIST = 0x10;
  private static final int MAP = 0x20;

  private ContextText() {}

  /**
   * Whether these bytes are a context: pairs of a type that leads to a single element, and its
   * argument.
   */
  public static boolean isContext(byte[] encoded) {
    try {
      return MsgPackReader.readAll(encoded) instanceof ListItem pairs && isContext(pairs);
    } catch (ServerException e) {
      return false;
    }
  }

  /** Whether these are pairs of a type that leads to a single element, and its argument. */
  static boolean isContext(ListItem pairs) {
    if (pairs.size() == 0 || pairs.size() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      if (!(pairs.get(i) instanceof IntItem type) || step(type.value()).isEmpty()) {
        return false;
      }
      boolean position = (type.value() & 0x0F) <= 1;
      if (position && !(pairs.get(i + 1) instanceof IntItem)) {
        return false;
      }
    }
    return true;
  }

  /** The context in the words of info commands, such as {@code [list_index(0), map_key("a")]}. */
  public static String of(String base64) {
    if (!(MsgPackReader.readAll(Base64.getDecoder().decode(base64)) instanceof ListItem pairs)) {
      return base64;
    }
    StringJoiner steps = new StringJoiner(", ", "[", "]");
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (pairs.get(i) instanceof IntItem type) {
        steps.add(step(type.value()) + "(" + value(pairs.get(i + 1)) + ")");
      }
    }
    return steps.toString();
  }

  private static String step(long type) {
    String base =
        switch ((int) type & 0x0F) {
          case 0 -> "index";
          case 1 -> "rank";
          case 2 -> "key";
          case 3 -> "value";
          default -> "";
        };
    if ((type & ~0x0F) == LIST) {
      return base.isEmpty() || base.equals("key") ? "" : "list_" + base;
    }
    return (type & ~0x0F) == MAP && !base.isEmpty() ? "map_" + base : "";
  }

  private static String value(Item item) {
    if (item instanceof IntItem number) {
      return Long.toString(number.value());
    }
    if (item instanceof DoubleItem number) {
      return Double.toString(number.value());
    }
    if (item instanceof BytesItem bytes) {
      return bytes.kind() == Kind.STRING
          ? '"' + new String(bytes.content(), StandardCharsets.ISO_8859_1) + '"'
          : HexFormat.of().formatHex(bytes.content());
    }
    if (item instanceof Atom atom) {
      return atom.name().toLowerCase(Locale.ROOT);
    }
    if (item instanceof ListItem list) {
      StringJoiner elements = new StringJoiner(", ", "[", "]");
      for (Item element : list.elements()) {
        elements.add(value(element));
      }
      return elements.toString();
    }
    return item instanceof MapItem map ? "map of " + map.size() : "";
  }
}
