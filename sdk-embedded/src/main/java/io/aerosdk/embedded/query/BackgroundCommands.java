package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.FrameHeader;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.udf.UdfCall;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Starts jobs that change what a query finds; the client is answered at once. Thread-safe. */
public final class BackgroundCommands {
  private static final long MAX_PER_SECOND = 10_000;

  private final RecordCommands records;
  private final RecordFilter.Compiler filters;
  private final SecondaryIndexes indexes;
  private final QueryJobs jobs;
  private final PartitionMaster master;
  private final ScheduledExecutorService threads;

  /** Knows on which partitions a node decides; jobs leave the others to their own nodes. */
  @FunctionalInterface
  public interface PartitionMaster {
    /** Whether it is this one, in namespaces that want so many copies. */
    boolean isMaster(int partition, int replicationFactor);
  }

  /**
   * @param records runs the operations
   * @param filters makes sense of filter expressions
   * @param jobs where jobs are listed
   * @param master tells which partitions are this node's
   * @param threads where jobs run
   */
  public BackgroundCommands(
      RecordCommands records,
      RecordFilter.Compiler filters,
      SecondaryIndexes indexes,
      QueryJobs jobs,
      PartitionMaster master,
      ScheduledExecutorService threads) {
    this.records = records;
    this.filters = filters;
    this.indexes = indexes;
    this.jobs = jobs;
    this.master = master;
    this.threads = threads;
  }

  /**
   * Starts a job that runs the operations of the request, or its function, on each record.
   *
   * @param from who asks, as {@code address+port}
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace, String from) {
    Fields fields = request.fields();
    UdfCall function = fields.has(FieldType.UDF_PACKAGE) ? UdfCall.parse(fields) : null;
    check(request, namespace);
    if (function == null) {
      checkOperations(request);
    }
    String setName = fields.text(FieldType.SET);
    IndexSelector selector = IndexSelector.parse(fields);
    CommandFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE);
    filter.build();
    QuerySource source = QueryCommands.source(selector, setName, namespace, indexes);
    RecordAction action =
        function == null
            ? BackgroundWrite.ofOperations(records, namespace, request)
            : BackgroundWrite.ofFunction(records, namespace, request);
    QueryPartitions partitions = partitions(namespace);
    QueryJob job =
        jobs.start(job(fields, function, namespace, source, partitions.entries().size(), from));
    new BackgroundJob(jobs, job, source, partitions, filter, action, threads).start();
    job.countBytes(FrameHeader.SIZE + Request.HEADER_SIZE);
    return out -> {
      new MessageWriter(out).status(ResultCode.OK, MessageFlags.LAST);
      return Answer.Next.DONE;
    };
  }

  private QueryPartitions partitions(Namespace namespace) {
    int copies = namespace.config().replicationFactor();
    return QueryPartitions.of(partition -> master.isMaster(partition, copies));
  }

  private static void check(Request request, Namespace namespace) {
    String set = request.fields().text(FieldType.SET);
    if (!set.isEmpty() && namespace.set(set) == null) {
      throw new ServerException(ResultCode.NOT_FOUND, "no such set");
    }
    require(!request.has1(MessageFlags.SHORT_QUERY), "background job that is short");
    require(
        QueryRequest.recordsPerSecond(request.fields()) <= MAX_PER_SECOND,
        "background job of more than " + MAX_PER_SECOND + " records per second");
  }

  private static void checkOperations(Request request) {
    require(!request.operations().isEmpty(), "background job without operations");
    for (Operation operation : request.operations()) {
      require(!OperationCode.isRead(operation.code()), "background job that reads");
    }
  }

  private static JobRequest job(
      Fields fields,
      @Nullable UdfCall function,
      Namespace namespace,
      QuerySource source,
      int partitions,
      String from) {
    long perSecond = QueryRequest.recordsPerSecond(fields);
    return new JobRequest(
        QueryRequest.id(fields),
        function == null ? JobKind.BACKGROUND_OPS : JobKind.BACKGROUND_UDF,
        namespace.name(),
        fields.text(FieldType.SET),
        source.indexName(),
        perSecond == 0 ? MAX_PER_SECOND : perSecond,
        from,
        QueryRequest.socketTimeoutMillis(fields),
        function,
        partitions,
        0);
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
