package io.aerosdk.internal.query;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.query.Index;
import java.util.Arrays;

/**
 * A condition that an index can answer on its own: the values of one bin, or of one place in it.
 *
 * @param condition the part of the filter
 * @param bin whose values
 * @param place the path to the value; the bin itself if it is none
 * @param wanted which values: a {@link Range}, a text or a blob
 */
record Lookup(Node condition, String bin, Node place, Object wanted) {

  /** Whether an index has these values, in this place, as whole values. */
  boolean fits(Index index) {
    return index.bin().equals(bin)
        && index.type() == type()
        && index.collection() == IndexCollectionType.DEFAULT
        && same(index.context(), context());
  }

  /** An index that would have these values. */
  Index wish(DataSet dataSet) {
    return Index.on(dataSet.namespace(), dataSet.setName().orElse(null), bin, type())
        .withContext(context());
  }

  /** Contexts have no equality of their own. */
  private static boolean same(CTX[] one, CTX[] other) {
    return one.length == other.length
        && (one.length == 0 || Arrays.equals(CTX.toBytes(one), CTX.toBytes(other)));
  }

  private IndexType type() {
    if (wanted instanceof Range) {
      return IndexType.NUMERIC;
    }
    return wanted instanceof String ? IndexType.STRING : IndexType.BLOB;
  }

  private CTX[] context() {
    return place instanceof Path path ? path.context() : new CTX[0];
  }

  Filter filter() {
    CTX[] context = context();
    if (wanted instanceof Range range) {
      return range.begin() == range.end()
          ? Filter.equal(bin, range.begin(), context)
          : Filter.range(bin, range.begin(), range.end(), context);
    }
    return wanted instanceof String text
        ? Filter.equal(bin, text, context)
        : Filter.equal(bin, (byte[]) wanted, context);
  }
}
