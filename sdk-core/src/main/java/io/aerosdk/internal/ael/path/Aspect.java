package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import org.jspecify.annotations.Nullable;

/** What is read of the selected elements: the {@code return:} of {@code get(…)}. */
public enum Aspect {
  /** The values. */
  VALUE(MapReturnType.VALUE, null, true),
  /** The keys. */
  KEY(MapReturnType.KEY, null, false),
  /** Keys and values. */
  KEY_VALUE(MapReturnType.KEY_VALUE, Exp.Type.MAP, false),
  /** A map in the order of its keys. */
  ORDERED_MAP(MapReturnType.ORDERED_MAP, Exp.Type.MAP, false),
  /** A map in no order. */
  UNORDERED_MAP(MapReturnType.UNORDERED_MAP, Exp.Type.MAP, false),
  /** The indexes. */
  INDEX(MapReturnType.INDEX, Exp.Type.INT, true),
  /** The indexes, from the end. */
  REVERSE_INDEX(MapReturnType.REVERSE_INDEX, Exp.Type.INT, true),
  /** The ranks. */
  RANK(MapReturnType.RANK, Exp.Type.INT, true),
  /** The ranks, from the largest. */
  REVERSE_RANK(MapReturnType.REVERSE_RANK, Exp.Type.INT, true),
  /** How many there are. */
  COUNT(MapReturnType.COUNT, Exp.Type.INT, true),
  /** Nothing; read as the count. */
  NONE(MapReturnType.COUNT, Exp.Type.INT, true),
  /** Whether there are any. */
  EXISTS(MapReturnType.EXISTS, Exp.Type.BOOL, true);

  private final int number;
  private final Exp.@Nullable Type ofOne;
  private final boolean ofLists;

  Aspect(int number, Exp.@Nullable Type ofOne, boolean ofLists) {
    this.number = number;
    this.ofOne = ofOne;
    this.ofLists = ofLists;
  }

  /** The client's number; the same for lists and maps. */
  int number() {
    return number;
  }

  /** {@return whether lists have it} */
  public boolean ofLists() {
    return ofLists;
  }

  /** The type for one selected element; null if that is the element's or its key's. */
  Exp.@Nullable Type ofOne() {
    return ofOne;
  }

  /** The type for any number of selected elements. */
  Exp.Type ofMany() {
    return switch (this) {
      case COUNT, NONE -> Exp.Type.INT;
      case EXISTS -> Exp.Type.BOOL;
      case KEY_VALUE, ORDERED_MAP, UNORDERED_MAP -> Exp.Type.MAP;
      default -> Exp.Type.LIST;
    };
  }
}
