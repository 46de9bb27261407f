package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordWalk;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.udf.AggregateAnswer;
import io.aerosdk.embedded.udf.UdfCall;
import io.aerosdk.embedded.udf.UdfRunner;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Queries whose records go through a function of a stream. Thread-safe. */
public final class Aggregations {
  private final UdfRunner functions;
  private final SecondaryIndexes indexes;
  private final BackgroundCommands.PartitionMaster master;

  /**
   * @param functions runs the functions
   * @param master tells which partitions are this node's
   */
  public Aggregations(
      UdfRunner functions, SecondaryIndexes indexes, BackgroundCommands.PartitionMaster master) {
    this.functions = functions;
    this.indexes = indexes;
    this.master = master;
  }

  /**
   * Answers an aggregation over the partitions of this node.
   *
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace) {
    Fields fields = request.fields();
    String set = fields.text(FieldType.SET);
    if (!set.isEmpty() && namespace.set(set) == null) {
      throw new ServerException(ResultCode.NOT_FOUND, "no such set");
    }
    if (fields.has(FieldType.FILTER)) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "aggregation with a filter");
    }
    QuerySource source = QueryCommands.source(IndexSelector.parse(fields), set, namespace, indexes);
    int copies = namespace.config().replicationFactor();
    List<QueryPartitions.Entry> here =
        QueryPartitions.of(partition -> master.isMaster(partition, copies)).entries();
    return new AggregateAnswer(
        functions,
        UdfCall.parse(fields),
        namespace.clock(),
        here.size(),
        place -> new Walked(source.open(here.get(place))));
  }

  /** A walk as an iterator. */
  private static final class Walked implements Iterator<StoredRecord> {
    private final RecordWalk walk;
    private @Nullable StoredRecord next;

    Walked(RecordWalk walk) {
      this.walk = walk;
      this.next = walk.next();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public StoredRecord next() {
      StoredRecord record = next;
      if (record == null) {
        throw new NoSuchElementException("no more records");
      }
      next = walk.next();
      return record;
    }
  }
}
