package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.query.job.JobFunction;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.transaction.Transactions;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Commands on the records of a set or namespace. Thread-safe. */
public final class QueryCommands {
  private static final int UDF_AGGREGATE = 1;
  private static final int UDF_BACKGROUND = 2;
  private static final long DEFAULT_SHORT_MILLIS = 1_000;

  private final OperationTable operations;
  private final RecordFilter.Compiler filters;
  private final SecondaryIndexes indexes;
  private final Transactions transactions;
  private final QueryJobs jobs;
  private final BackgroundCommands background;
  private final Aggregations aggregations;
  private final LongSupplier nanoTime;
  private final Holder holder;

  /** Which partitions the node holds. */
  @FunctionalInterface
  public interface Holder {
    /** Whether it holds all of one. */
    boolean holds(int partition, Namespace namespace);
  }

  /**
   * @param operations what queries may read of a record
   * @param filters makes sense of filter expressions
   * @param transactions those whose time is over end before a query begins
   * @param jobs where long queries are listed
   * @param background answers those that change records
   * @param aggregations answers those that run functions on streams
   * @param holder which partitions are answered for
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  public QueryCommands(
      OperationTable operations,
      RecordFilter.Compiler filters,
      SecondaryIndexes indexes,
      Transactions transactions,
      QueryJobs jobs,
      BackgroundCommands background,
      Aggregations aggregations,
      Holder holder,
      LongSupplier nanoTime) {
    this.operations = operations;
    this.filters = filters;
    this.indexes = indexes;
    this.transactions = transactions;
    this.jobs = jobs;
    this.background = background;
    this.aggregations = aggregations;
    this.holder = holder;
    this.nanoTime = nanoTime;
  }

  /**
   * Answers a query.
   *
   * @param from who asks, as {@code address+port}
   * @throws ServerException if it cannot start
   */
  public Answer answer(Request request, Namespace namespace, String from) {
    transactions.expire(namespace);
    Fields fields = request.fields();
    if (fields.has(FieldType.UDF_OPERATION) || fields.has(FieldType.UDF_PACKAGE)) {
      return function(request, namespace, from);
    }
    if (request.has2(MessageFlags.WRITE)) {
      return background.answer(request, namespace, from);
    }
    QueryRequest query = QueryRequest.parse(request);
    if (namespace.isStrong()
        && !query.isShort()
        && request.has2(MessageFlags.RELAX_AP_LONG_QUERY)) {
      throw new ServerException(ResultCode.PARAMETER, "relaxed query under strong consistency");
    }
    RecordFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE).build();
    QuerySource source = source(query.index(), query.setName(), namespace, indexes);
    RecordProjection projection = RecordProjection.of(request, namespace, operations);
    QueryControl control = control(request, query, namespace, source, from);
    return new QueryAnswer(
        query,
        partition -> holder.holds(partition, namespace),
        control,
        source,
        filter,
        projection);
  }

  static QuerySource source(
      @Nullable IndexSelector selector,
      String setName,
      Namespace namespace,
      SecondaryIndexes indexes) {
    return selector == null
        ? QuerySource.primary(namespace, setName)
        : QuerySource.secondary(
            namespace, selector.find(indexes.of(namespace)), selector.range().match(), setName);
  }

  private QueryControl control(
      Request request, QueryRequest query, Namespace namespace, QuerySource source, String from) {
    if (query.isShort()) {
      long millis = Integer.toUnsignedLong(request.timeoutMillis());
      return QueryControl.ofShort(nanoTime, millis == 0 ? DEFAULT_SHORT_MILLIS : millis, jobs);
    }
    int resumed = query.partitions().resumedCount();
    JobRequest job =
        new JobRequest(
            query.id(),
            JobKind.BASIC,
            JobFunction.NONE,
            namespace.name(),
            query.setName(),
            source.indexName(),
            query.recordsPerSecond(),
            from,
            query.socketTimeoutMillis(),
            query.partitions().entries().size() - resumed,
            resumed);
    return QueryControl.ofLong(nanoTime, jobs, jobs.start(job));
  }

  private Answer function(Request request, Namespace namespace, String from) {
    Fields fields = request.fields();
    int kind =
        fields.length(FieldType.UDF_OPERATION) == 1
            ? fields.cursor(FieldType.UDF_OPERATION).u8()
            : 0;
    return switch (kind) {
      case UDF_AGGREGATE -> aggregations.answer(request, namespace, from);
      case UDF_BACKGROUND -> background.answerFunction(request, namespace, from);
      default -> throw new ServerException(ResultCode.PARAMETER, "no such UDF operation");
    };
  }
}
