package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.internal.background.BackgroundJobs;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.udf.UdfCalls;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.result.RecordStream;
import io.aerosdk.udf.UdfCall;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on the client's event loops: a call from an event loop stays on it, others go
 * round. Calls beyond the loop's share of connections wait in the loop's queue, within their own
 * total time. Thread-safe.
 */
public final class EventLoopExecutor {
  private final ClusterConnection connection;
  private final Loops loops;
  private final CommandPolicies policies;

  /** An executor for one session. */
  public EventLoopExecutor(ClusterConnection connection, Loops loops, CommandPolicies policies) {
    this.connection = connection;
    this.loops = loops;
    this.policies = policies;
  }

  /** The same with other policies. */
  public EventLoopExecutor with(CommandPolicies others) {
    return new EventLoopExecutor(connection, loops, others);
  }

  /** Reads one record, which must be there. */
  public CompletionStage<Record> get(Key key, String @Nullable [] binNames) {
    ShortcutCall.Get call = new ShortcutCall.Get(key);
    try {
      read(key, binNames, call);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  /** Reads one record, if it is there. */
  public CompletionStage<Optional<Record>> find(Key key, String @Nullable [] binNames) {
    ShortcutCall.Find call = new ShortcutCall.Find(key);
    try {
      read(key, binNames, call);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  private void read(Key key, String @Nullable [] binNames, RecordListener call) {
    AerospikeClient client = connection.client();
    if (binNames == null) {
      client.get(loops.next(), call, policies.read(key), key);
    } else {
      client.get(loops.next(), call, policies.read(key), key, binNames);
    }
  }

  /** Asks whether the record is there. */
  public CompletionStage<Boolean> exists(Key key) {
    AerospikeClient client = connection.client();
    ShortcutCall.Exists call = new ShortcutCall.Exists(key);
    try {
      client.exists(loops.next(), call, policies.read(key), key);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  /** Writes bins of one record. */
  public CompletionStage<@Nullable Void> put(Key key, Bin[] bins) {
    AerospikeClient client = connection.client();
    ShortcutCall.Put call = new ShortcutCall.Put(key);
    try {
      client.put(loops.next(), call, policies.upsert(key), key, bins);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  /** Runs a keyed command. */
  public CompletionStage<RecordStream> execute(KeyedCommand command, OnError onError) {
    KeySpec first = command.specs().get(0);
    return command.specs().size() == 1 && first.keys().size() == 1
        ? point(command, first, onError)
        : batch(command, onError);
  }

  private CompletionStage<RecordStream> point(KeyedCommand command, KeySpec spec, OnError onError) {
    AerospikeClient client = connection.client();
    KeyedCall call = new KeyedCall(command, onError);
    try {
      start(client, loops.next(), spec, spec.keys().get(0), call);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  private void start(
      AerospikeClient client, EventLoop loop, KeySpec spec, Key key, KeyedCall call) {
    switch (spec.verb()) {
      case READ -> read(client, loop, spec, key, call);
      case EXISTS -> client.exists(loop, call, policies.read(spec, key), key);
      case DELETE -> client.delete(loop, call, policies.write(spec, key), key);
      case UDF -> function(client, loop, spec, key, call);
      case TOUCH -> client.touched(loop, call, policies.write(spec, key), key);
      default -> client.operate(loop, call, policies.write(spec, key), key, spec.operations());
    }
  }

  private void function(
      AerospikeClient client, EventLoop loop, KeySpec spec, Key key, KeyedCall call) {
    UdfCall udf = UdfCalls.of(spec);
    client.execute(
        loop,
        call,
        policies.write(spec, key),
        key,
        udf.module(),
        udf.function(),
        UdfCalls.arguments(udf));
  }

  private void read(AerospikeClient client, EventLoop loop, KeySpec spec, Key key, KeyedCall call) {
    if (spec.operations().length > 0) {
      client.operate(loop, call, policies.readOperations(spec, key), key, spec.operations());
    } else if (spec.withoutBins()) {
      client.getHeader(loop, call, policies.read(spec, key), key);
    } else if (spec.binNames() != null) {
      client.get(loop, call, policies.read(spec, key), key, spec.binNames());
    } else {
      client.get(loop, call, policies.read(spec, key), key);
    }
  }

  private CompletionStage<RecordStream> batch(KeyedCommand command, OnError onError) {
    AerospikeClient client = connection.client();
    CommandPolicies fitting = policies.snapshot();
    List<BatchRecord> rows = BatchRows.of(command, fitting);
    BatchCall call = new BatchCall(command, onError, rows);
    try {
      client.operate(loops.next(), call, fitting.batch(command), rows);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  /** A publisher of the rows of a dataset query. */
  public RecordPublisher execute(DatasetQueryCommand command) {
    connection.client();
    return new QueryPublisher(connection, loops, policies.query(command), command);
  }

  /** Starts a background job, and says how to learn whether it is done. */
  public CompletionStage<TaskCheck> start(BackgroundCommand command) {
    AerospikeClient client = connection.client();
    WritePolicy shared = policies.background(command.dataSet().namespace());
    JobStart start = new JobStart(client, BackgroundJobs.policy(shared, command), command);
    try {
      client.getCluster().getThreadPool().execute(start);
    } catch (RejectedExecutionException closed) {
      start.completeExceptionally(new ClientClosedException());
    }
    return start;
  }
}
