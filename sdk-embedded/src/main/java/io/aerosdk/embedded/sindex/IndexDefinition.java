package io.aerosdk.embedded.sindex;

/**
 * What an index is about; two indexes of a namespace never share it. Immutable.
 *
 * @param set the set whose records it holds; empty for all records of the namespace
 * @param bin the bin, a character for each byte; empty for an index on an expression
 * @param context where in the bin, as base64 of msgpack; empty for the bin itself
 * @param expression the expression, as base64 of msgpack; empty for an index on a bin
 * @param collection which part of the value
 * @param type of which type
 */
public record IndexDefinition(
    String set,
    String bin,
    String context,
    String expression,
    CollectionType collection,
    KeyType type) {

  /** The same about all records of the namespace. */
  public IndexDefinition ofWholeNamespace() {
    return new IndexDefinition("", bin, context, expression, collection, type);
  }
}
