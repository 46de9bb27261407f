package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.expression.regex.PosixRegex;
import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.geo.GeoShape;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Regular expressions, points in regions, and values in lists. */
final class Matches {
  private Matches() {}

  static void register(Forms forms) {
    forms.add(7, Matches::regex);
    forms.add(8, Matches::geo);
    forms.add(9, Matches::inList);
  }

  private static Node regex(Operands in) {
    Node text = in.exactly(3).node(2, ValueType.STRING);
    PosixRegex regex = PosixRegex.compile(in.text(1), in.integer(0));
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          Item value = text.evaluate(evaluation);
          boolean isText = value != null && ValueType.of(value) == ValueType.STRING;
          return isText && value instanceof BytesItem bytes
              ? regex.find(bytes.content()).map(Atom::of).orElse(null)
              : null;
        });
  }

  private static Node geo(Operands in) {
    Node left = in.exactly(2).node(0, ValueType.GEO);
    Node right = in.node(1, ValueType.GEO);
    GeoShape leftLiteral = shape(left.literal());
    GeoShape rightLiteral = shape(right.literal());
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          GeoShape a = leftLiteral != null ? leftLiteral : shape(left.evaluate(evaluation));
          GeoShape b = rightLiteral != null ? rightLiteral : shape(right.evaluate(evaluation));
          return a == null || b == null ? null : Atom.of(a.matches(b));
        });
  }

  private static @Nullable GeoShape shape(@Nullable Item value) {
    if (!(value instanceof BytesItem bytes) || ValueType.of(value) != ValueType.GEO) {
      return null;
    }
    try {
      return GeoJson.parse(bytes.content());
    } catch (ServerException e) {
      return null;
    }
  }

  private static Node inList(Operands in) {
    Node wanted = in.exactly(2).node(0);
    Node list = in.node(1, ValueType.LIST);
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          Item value = wanted.evaluate(evaluation);
          return value != null && list.evaluate(evaluation) instanceof ListItem elements
              ? Atom.of(contains(elements, value))
              : null;
        });
  }

  private static boolean contains(ListItem list, Item value) {
    for (Item element : list.elements()) {
      if (ValueOrder.equal(element, value)) {
        return true;
      }
    }
    return false;
  }
}
