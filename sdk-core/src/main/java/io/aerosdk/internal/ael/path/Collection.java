package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;

/** What a part of a path looks into. */
public enum Collection {
  /** A list. */
  LIST("List", Exp.Type.LIST),
  /** A map. */
  MAP("Map", Exp.Type.MAP);

  private final String word;
  private final Exp.Type type;

  Collection(String word, Exp.Type type) {
    this.word = word;
    this.type = type;
  }

  /** {@return its type} */
  public Exp.Type type() {
    return type;
  }

  /**
   * The name of a kind of part, as messages have it.
   *
   * @param kind without the collection
   * @return the name
   */
  String partName(String kind) {
    return word + kind;
  }
}
