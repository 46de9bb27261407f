package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ValueOrder;

/**
 * Values from {@code begin} up to but without {@code end}; empty unless begin sorts before end.
 *
 * @param begin the first value that belongs to it
 * @param end the first value that does not
 */
record Interval(Item begin, Item end) {
  /** The interval that begins with an argument and ends with the next one, or not at all. */
  static Interval of(Arguments args, int at) {
    return new Interval(args.item(at), args.itemOr(at + 1, Atom.INF));
  }

  boolean isEmpty() {
    return ValueOrder.compare(begin, end) >= 0;
  }

  boolean contains(Item item) {
    return !isEmpty() && ValueOrder.compare(item, begin) >= 0 && ValueOrder.compare(item, end) < 0;
  }
}
