package io.aerosdk.index;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a secondary index is made of. Immutable and thread-safe.
 *
 * @param dataSet the records it knows: those of a set, or of a whole namespace
 * @param name unique in its namespace
 * @param type of the values it knows; values of other types are not in it
 * @param collection whether it knows the value itself ({@code DEFAULT}), or the elements of a list,
 *     or the keys or values of a map
 * @param bin where the values are; null for an index on an expression
 * @param context the way to the value inside of the bin; empty for the bin itself
 * @param expression what computes the values; null for an index on a bin
 */
public record IndexDefinition(
    DataSet dataSet,
    String name,
    IndexType type,
    IndexCollectionType collection,
    @Nullable String bin,
    List<CTX> context,
    @Nullable Expression expression) {

  /** Copies the list. */
  public IndexDefinition {
    context = List.copyOf(context);
  }
}
