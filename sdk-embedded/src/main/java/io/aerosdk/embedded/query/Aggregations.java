package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.query.job.JobFunction;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Queries whose records go through a function of a stream. Thread-safe. */
public final class Aggregations {
  private final UdfRunner functions;
  private final SecondaryIndexes indexes;
  private final BackgroundCommands.PartitionMaster master;
  private final QueryJobs jobs;
  private final LongSupplier nanoTime;

  /**
   * @param functions runs the functions
   * @param master tells which partitions are this node's
   * @param jobs where queries are listed
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  public Aggregations(
      UdfRunner functions,
      SecondaryIndexes indexes,
      BackgroundCommands.PartitionMaster master,
      QueryJobs jobs,
      LongSupplier nanoTime) {
    this.functions = functions;
    this.indexes = indexes;
    this.master = master;
    this.jobs = jobs;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers an aggregation over the partitions of this node.
   *
   * @param from who asks, as {@code address+port}
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace, String from) {
    Fields fields = request.fields();
    String set = fields.text(FieldType.SET);
    if (!set.isEmpty() && namespace.set(set) == null) {
      throw new ServerException(ResultCode.NOT_FOUND, "no such set");
    }
    if (fields.has(FieldType.FILTER)) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "aggregation with a filter");
    }
    QuerySource source = QueryCommands.source(IndexSelector.parse(fields), set, namespace, indexes);
    List<QueryPartitions.Entry> here =
        QueryPartitions.of(partition -> master.isMaster(partition, namespace)).entries();
    UdfCall call = UdfCall.parse(fields);
    QueryJob job = jobs.start(job(fields, namespace, source, from, here.size()));
    QueryControl control = QueryControl.ofLong(nanoTime, jobs, job);
    return new ListedAnswer(
        new AggregateAnswer(
            functions,
            call,
            namespace.clock(),
            here.size(),
            place -> {
              control.partitionDone(place);
              return new Walked(source.open(here.get(place)), control);
            }),
        control);
  }

  private static JobRequest job(
      Fields fields, Namespace namespace, QuerySource source, String from, int partitions) {
    return new JobRequest(
        QueryRequest.id(fields),
        JobKind.AGGREGATION,
        JobFunction.NONE,
        namespace.name(),
        fields.text(FieldType.SET),
        source.indexName(),
        0,
        from,
        QueryRequest.socketTimeoutMillis(fields),
        partitions,
        0);
  }

  /** A walk as an iterator, which counts. */
  private static final class Walked implements Iterator<StoredRecord> {
    private final RecordWalk walk;
    private final QueryControl control;
    private @Nullable StoredRecord next;

    Walked(RecordWalk walk, QueryControl control) {
      this.walk = walk;
      this.control = control;
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
      control.succeeded();
      next = walk.next();
      return record;
    }
  }
}
