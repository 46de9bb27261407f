package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelParser.KeyContext;
import io.aerosdk.internal.ael.grammar.AelParser.ReservedContext;
import io.aerosdk.internal.ael.grammar.AelParser.SignedContext;
import io.aerosdk.internal.ael.grammar.AelParser.ValueContext;
import io.aerosdk.internal.ael.scope.AelFault;
import org.jspecify.annotations.Nullable;

/** The keys, values and numbers within parts of a path. */
final class PartValues {
  private PartValues() {}

  static Object key(KeyContext key) {
    refuse(key.reserved());
    if (key.INT() != null) {
      return Integers.key(key.getText(), Constants.at(key));
    }
    if (key.blob() != null) {
      return Constants.blob(key.blob());
    }
    return key.QUOTED() != null ? Constants.unquoted(key.getText()) : key.getText();
  }

  static Object value(ValueContext value) {
    refuse(value.reserved());
    if (value.signed() != null) {
      return integer(value.signed());
    }
    if (value.blob() != null) {
      return Constants.blob(value.blob());
    }
    return value.QUOTED() != null ? Constants.unquoted(value.getText()) : value.getText();
  }

  /** An end of a range of values, which are integers. */
  static long rangeEnd(ValueContext value) {
    if (value.signed() == null) {
      throw new AelFault(
          Constants.at(value), "Value range requires integer operands, got: " + value.getText());
    }
    return integer(value.signed());
  }

  static int index(SignedContext index) {
    return Integers.index(index.INT().getText(), index.MINUS() != null, Constants.at(index));
  }

  private static long integer(SignedContext number) {
    return Integers.signed(
        number.INT().getText(), number.MINUS() == null ? 0 : 1, Constants.at(number));
  }

  private static void refuse(@Nullable ReservedContext reserved) {
    if (reserved != null) {
      String word = reserved.getText();
      throw new AelFault(
          Constants.at(reserved),
          "'%1$s' is a reserved word and must be quoted when used as a CDT part, e.g., $.<binName>.'%1$s' or $.<binName>.\"%1$s\""
              .formatted(word));
    }
  }
}
