package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.CollectionType;
import io.aerosdk.embedded.sindex.IndexDefinition;
import io.aerosdk.embedded.sindex.NamespaceIndexes;
import io.aerosdk.embedded.sindex.SecondaryIndex;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a query chooses a secondary index and says what it looks for.
 *
 * @param name the index, or empty for whichever has the definition
 * @param definition what the index must be about; of a named one only the set counts
 * @param range what to look for
 */
record IndexSelector(String name, IndexDefinition definition, IndexRange range) {

  /**
   * Decodes the fields; null if the query goes through no secondary index.
   *
   * @throws ServerException PARAMETER if they are malformed or contradict each other
   */
  static @Nullable IndexSelector parse(Fields fields) {
    if (!fields.has(FieldType.INDEX_RANGE)) {
      return null;
    }
    String name = fields.text(FieldType.INDEX_NAME);
    String context = base64(fields, FieldType.INDEX_CONTEXT);
    String expression = base64(fields, FieldType.INDEX_EXPRESSION);
    CollectionType collection = collection(fields);
    IndexRange range = IndexRange.parse(fields.cursor(FieldType.INDEX_RANGE));
    int ways =
        (name.isEmpty() ? 0 : 1) + (expression.isEmpty() ? 0 : 1) + (range.bin().isEmpty() ? 0 : 1);
    require(ways == 1, "an index is chosen by its name, its bin or its expression");
    require(context.isEmpty() || !range.bin().isEmpty(), "a context without a bin");
    IndexDefinition definition =
        new IndexDefinition(
            fields.text(FieldType.SET),
            range.bin(),
            context,
            expression,
            collection,
            range.match().type());
    return new IndexSelector(name, definition, range);
  }

  private static CollectionType collection(Fields fields) {
    if (!fields.has(FieldType.INDEX_TYPE)) {
      return CollectionType.DEFAULT;
    }
    Cursor in = fields.cursor(FieldType.INDEX_TYPE);
    CollectionType collection = in.remaining() == 1 ? CollectionType.ofCode(in.u8()) : null;
    if (collection == null) {
      throw new ServerException(ResultCode.PARAMETER, "no such type of index");
    }
    return collection;
  }

  private static String base64(Fields fields, int id) {
    byte[] bytes = fields.bytes(id);
    return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The index: one of the query's set or, for want of it, one of the whole namespace.
   *
   * @throws ServerException INDEX_NOT_FOUND, or INDEX_NOT_READABLE while it is being loaded
   */
  SecondaryIndex find(NamespaceIndexes indexes) {
    SecondaryIndex index = name.isEmpty() ? defined(indexes) : indexes.named(name);
    if (index == null || !serves(index.definition().set())) {
      throw new ServerException(ResultCode.INDEX_NOT_FOUND, "no such index");
    }
    if (!index.isReadable()) {
      throw new ServerException(ResultCode.INDEX_NOT_READABLE, "index is being loaded");
    }
    return index;
  }

  private @Nullable SecondaryIndex defined(NamespaceIndexes indexes) {
    SecondaryIndex index = indexes.defined(definition);
    return index == null ? indexes.defined(definition.ofWholeNamespace()) : index;
  }

  private boolean serves(String indexedSet) {
    return indexedSet.isEmpty() || indexedSet.equals(definition.set());
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
