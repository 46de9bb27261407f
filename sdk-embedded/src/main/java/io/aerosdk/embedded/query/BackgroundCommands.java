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
import io.aerosdk.embedded.query.job.JobFunction;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.udf.UdfCall;
import java.util.concurrent.ScheduledExecutorService;

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
    /** Whether it is this one. */
    boolean isMaster(int partition, Namespace namespace);
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
   * Starts a job that writes.
   *
   * @param from who asks, as {@code address+port}
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace, String from) {
    require(!request.operations().isEmpty(), "background job without operations");
    check(request, namespace);
    for (Operation operation : request.operations()) {
      require(!OperationCode.isRead(operation.code()), "background job that reads");
    }
    BackgroundWrite action = BackgroundWrite.ofOperations(records, namespace, request);
    return start(request, namespace, JobFunction.NONE, action, from);
  }

  /**
   * Starts a job that runs a function on each record.
   *
   * @param from who asks, as {@code address+port}
   * @throws ServerException if it cannot start
   */
  Answer answerFunction(Request request, Namespace namespace, String from) {
    check(request, namespace);
    UdfCall call = UdfCall.parse(request.fields());
    BackgroundWrite action = BackgroundWrite.ofFunction(records, namespace, request);
    return start(request, namespace, new JobFunction(call.module(), call.function()), action, from);
  }

  private Answer start(
      Request request,
      Namespace namespace,
      JobFunction function,
      RecordAction action,
      String from) {
    Fields fields = request.fields();
    IndexSelector selector = IndexSelector.parse(fields);
    CommandFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE);
    filter.build();
    QuerySource source =
        QueryCommands.source(selector, fields.text(FieldType.SET), namespace, indexes);
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
    return QueryPartitions.of(partition -> master.isMaster(partition, namespace));
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

  private static JobRequest job(
      Fields fields,
      JobFunction function,
      Namespace namespace,
      QuerySource source,
      int partitions,
      String from) {
    long perSecond = QueryRequest.recordsPerSecond(fields);
    return new JobRequest(
        QueryRequest.id(fields),
        function.equals(JobFunction.NONE) ? JobKind.BACKGROUND_OPS : JobKind.BACKGROUND_UDF,
        function,
        namespace.name(),
        fields.text(FieldType.SET),
        source.indexName(),
        perSecond == 0 ? MAX_PER_SECOND : perSecond,
        from,
        QueryRequest.socketTimeoutMillis(fields),
        partitions,
        0);
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
