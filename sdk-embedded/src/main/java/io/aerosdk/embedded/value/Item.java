package io.aerosdk.embedded.value;

/**
 * A decoded msgpack value: an element of a list or map, an argument of an operation, a node of an
 * expression. Immutable by agreement: nobody writes into the arrays that items hand out. Two items
 * are equal when {@link ValueOrder} says so, not by {@code equals}.
 */
public sealed interface Item
    permits Atom, IntItem, DoubleItem, BytesItem, ExtItem, ListItem, MapItem {
  /** The type, which decides the order between items of different types. */
  Kind kind();
}
