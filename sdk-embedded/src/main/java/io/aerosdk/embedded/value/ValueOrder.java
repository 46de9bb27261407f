package io.aerosdk.embedded.value;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The server's order over all values: first by type, then by content. A wildcard equals anything
 * and ends the comparison of the lists it stands in; NaN equals every double, so the order is not a
 * strict one and must not be given to sorts that rely on it ({@link StableSort} does not).
 */
public final class ValueOrder {
  /** The order as a comparator. */
  public static final Comparator<Item> COMPARATOR = ValueOrder::compare;

  private ValueOrder() {}

  /** Negative, zero or positive as {@code a} sorts before, with or behind {@code b}. */
  public static int compare(Item a, Item b) {
    if (a == Atom.WILDCARD || b == Atom.WILDCARD) {
      return 0;
    }
    if (a instanceof IntItem x && b instanceof IntItem y) {
      return integers(x, y);
    }
    Kind kind = a.kind();
    int types = kind.compareTo(b.kind());
    if (types != 0) {
      return types;
    }
    if (a instanceof BytesItem x && b instanceof BytesItem y) {
      return Arrays.compareUnsigned(x.payload(), y.payload());
    }
    if (a instanceof DoubleItem x && b instanceof DoubleItem y) {
      return x.value() < y.value() ? -1 : x.value() > y.value() ? 1 : 0;
    }
    if (a instanceof ListItem x && b instanceof ListItem y) {
      return lists(x, y);
    }
    if (a instanceof MapItem x && b instanceof MapItem y) {
      return maps(x, y);
    }
    return a instanceof ExtItem x && b instanceof ExtItem y ? exts(x, y) : 0;
  }

  /** Whether the two are the same to the server. */
  public static boolean equal(Item a, Item b) {
    return compare(a, b) == 0;
  }

  private static int integers(IntItem a, IntItem b) {
    if (a.unsigned() || b.unsigned()) {
      return a.unsigned() == b.unsigned()
          ? Long.compareUnsigned(a.value(), b.value())
          : Boolean.compare(a.unsigned(), b.unsigned());
    }
    return Long.compare(a.value(), b.value());
  }

  private static int lists(ListItem a, ListItem b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      if (a.get(i) == Atom.WILDCARD || b.get(i) == Atom.WILDCARD) {
        return 0;
      }
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int maps(MapItem a, MapItem b) {
    int order = Integer.compare(a.size(), b.size());
    for (int i = 0; order == 0 && i < a.size(); i++) {
      order = compare(a.key(i), b.key(i));
      if (order == 0) {
        order = compare(a.value(i), b.value(i));
      }
    }
    return order;
  }

  private static int exts(ExtItem a, ExtItem b) {
    int types = Integer.compare(a.type(), b.type());
    return types != 0 ? types : Arrays.compareUnsigned(a.data(), b.data());
  }
}
