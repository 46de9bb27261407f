package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;

/** Increments: the result has the type of what was there before. */
final class Arithmetic {
  private Arithmetic() {}

  /** The sum; integers wrap around, a double added to an integer loses its fraction. */
  static Item add(Item existing, Item delta) {
    if (existing instanceof IntItem number) {
      return IntItem.of(number.value() + integer(delta));
    }
    if (existing instanceof DoubleItem number) {
      return new DoubleItem(number.value() + decimal(delta));
    }
    throw CdtErrors.parameter("increment of " + existing.kind());
  }

  /** The number with the other sign. */
  static Item negate(Item delta) {
    return delta instanceof DoubleItem number
        ? new DoubleItem(-number.value())
        : IntItem.of(-integer(delta));
  }

  /** A zero of the type of a number. */
  static Item zeroLike(Item delta) {
    return delta instanceof DoubleItem ? new DoubleItem(0) : IntItem.of(0);
  }

  private static long integer(Item delta) {
    return delta instanceof DoubleItem number ? (long) number.value() : number(delta).value();
  }

  private static double decimal(Item delta) {
    return delta instanceof DoubleItem number ? number.value() : number(delta).value();
  }

  private static IntItem number(Item delta) {
    if (delta instanceof IntItem number) {
      return number;
    }
    throw CdtErrors.parameter("increment by " + delta.kind());
  }
}
