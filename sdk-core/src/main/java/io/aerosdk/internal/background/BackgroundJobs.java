package io.aerosdk.internal.background;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Operation;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.command.background.BackgroundCommand.Kind;
import io.aerosdk.internal.info.JobRequests;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.udf.UdfCalls;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.udf.UdfCall;

/** Starts background jobs. Stateless. */
public final class BackgroundJobs {
  private BackgroundJobs() {}

  /** What a job is called in messages. */
  public static Call call(BackgroundCommand command) {
    String set = command.dataSet().setName().map(name -> "." + name).orElse("");
    return Call.of(
        "Background " + command.kind().word() + " in " + command.dataSet().namespace() + set,
        Errors.Kind.BATCH);
  }

  /** Starts a job on all nodes; blocks until they have answered. */
  public static TaskCheck start(
      AerospikeClient client, WritePolicy policy, BackgroundCommand command) {
    Statement statement = statement(command);
    UdfCall function = command.function();
    ExecuteTask task =
        function == null
            ? client.execute(policy, statement, command.operations().toArray(Operation[]::new))
            : client.execute(
                policy,
                statement,
                function.module(),
                function.function(),
                UdfCalls.arguments(function));
    return JobRequests.done(call(command).text(), task.getTaskId());
  }

  private static Statement statement(BackgroundCommand command) {
    Statement statement = new Statement();
    statement.setNamespace(command.dataSet().namespace());
    command.dataSet().setName().ifPresent(statement::setSetName);
    statement.setFilter(command.options().filter());
    statement.setRecordsPerSecond(command.options().recordsPerSecond());
    return statement;
  }

  /**
   * The policy of a job.
   *
   * @param shared of all jobs of the session; not changed
   */
  public static WritePolicy policy(WritePolicy shared, BackgroundCommand command) {
    WritePolicy own = new WritePolicy(shared);
    own.filterExp = command.options().condition();
    own.expiration = command.options().expiration();
    Boolean said = command.options().durableDelete();
    boolean deletes = command.kind() == Kind.DELETE || command.kind() == Kind.UDF;
    own.durableDelete = deletes && (said == null ? shared.durableDelete : said);
    return own;
  }
}
