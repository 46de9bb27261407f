package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.async.internal.coalesce.Coalescer;
import io.aerosdk.async.internal.coalesce.ExistsCall;
import io.aerosdk.async.internal.coalesce.PutCall;
import io.aerosdk.async.internal.coalesce.ReadCall;
import io.aerosdk.async.internal.coalesce.VerbCall;
import io.aerosdk.async.internal.coalesce.VerbListener;
import io.aerosdk.async.internal.coalesce.VerbSender;
import io.aerosdk.async.internal.query.EventLoopPlans;
import io.aerosdk.async.internal.query.QueryPublisher;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Verb;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.internal.background.BackgroundJobs;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.udf.UdfCalls;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.ModePolicies;
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
  private final Coalescer coalescer;
  private final VerbSender sender = this::start;

  /**
   * An executor for one session.
   *
   * @param coalescer of the session's client
   */
  public EventLoopExecutor(
      ClusterConnection connection, Loops loops, CommandPolicies policies, Coalescer coalescer) {
    this.connection = connection;
    this.loops = loops;
    this.policies = policies;
    this.coalescer = coalescer;
  }

  /** The same with other policies. */
  public EventLoopExecutor with(CommandPolicies others) {
    return new EventLoopExecutor(connection, loops, others, coalescer);
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
    ResendingCalls client = calls();
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedReads();
    if (envelope != null) {
      coalescer.submit(new ReadCall(key, envelope, shared, binNames, call), loops.next());
    } else if (binNames == null) {
      client.get(loops.next(), call, shared.read(), key);
    } else {
      client.get(loops.next(), call, shared.read(), key, binNames);
    }
  }

  /** Asks whether the record is there. */
  public CompletionStage<Boolean> exists(Key key) {
    ResendingCalls client = calls();
    ShortcutCall.Exists call = new ShortcutCall.Exists(key);
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedReads();
    if (envelope != null) {
      coalescer.submit(new ExistsCall(key, envelope, shared, call), loops.next());
      return call;
    }
    try {
      client.exists(loops.next(), call, shared.read(), key);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  /** Writes bins of one record. */
  public CompletionStage<@Nullable Void> put(Key key, Bin[] bins) {
    ResendingCalls client = calls();
    ShortcutCall.Put call = new ShortcutCall.Put(key);
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedWrites(key);
    if (envelope != null) {
      coalescer.submit(new PutCall(key, envelope, shared, bins, call), loops.next());
      return call;
    }
    try {
      client.put(loops.next(), call, CommandPolicies.upsert(shared, key), key, bins);
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
    ResendingCalls client = calls();
    KeyedCall call = new KeyedCall(command, onError);
    CommandPolicies now = policies.snapshot();
    Envelope envelope = CoalescedRows.envelope(now.in(spec.keys().get(0)), spec);
    if (envelope != null) {
      coalescer.submit(new VerbCall(spec, envelope, now, sender, call), loops.next());
      return call;
    }
    try {
      start(client, loops.next(), spec, VerbSender.AS_IT_IS, VerbSender.AS_IT_IS, call);
    } catch (AerospikeException e) {
      call.onFailure(e);
    }
    return call;
  }

  private void start(
      ResendingCalls client,
      EventLoop loop,
      KeySpec spec,
      int totalTimeout,
      int maxRetries,
      VerbListener call) {
    Key key = spec.keys().get(0);
    if (spec.verb().isRead()) {
      if (spec.operations().length > 0) {
        WritePolicy shared = policies.readOperations(spec, key);
        client.operate(
            loop, call, limited(shared, totalTimeout, maxRetries), key, spec.operations());
      } else {
        Policy shared = policies.read(spec, key);
        read(client, loop, spec, key, limited(shared, totalTimeout, maxRetries), call);
      }
      return;
    }
    WritePolicy policy = limited(policies.write(spec, key), totalTimeout, maxRetries);
    switch (spec.verb()) {
      case DELETE -> client.delete(loop, call, policy, key);
      case UDF -> function(client, loop, spec, policy, call);
      case TOUCH -> client.touched(loop, call, policy, key);
      default -> client.operate(loop, call, policy, key, spec.operations());
    }
  }

  private static Policy limited(Policy shared, int totalTimeout, int maxRetries) {
    return totalTimeout == VerbSender.AS_IT_IS
        ? shared
        : limit(new Policy(shared), totalTimeout, maxRetries);
  }

  private static WritePolicy limited(WritePolicy shared, int totalTimeout, int maxRetries) {
    return totalTimeout == VerbSender.AS_IT_IS
        ? shared
        : limit(new WritePolicy(shared), totalTimeout, maxRetries);
  }

  private static <P extends Policy> P limit(P own, int totalTimeout, int maxRetries) {
    own.totalTimeout = totalTimeout;
    own.maxRetries = maxRetries;
    return own;
  }

  private static void function(
      ResendingCalls client, EventLoop loop, KeySpec spec, WritePolicy policy, VerbListener call) {
    UdfCall udf = UdfCalls.of(spec);
    client.execute(
        loop,
        call,
        policy,
        spec.keys().get(0),
        udf.module(),
        udf.function(),
        UdfCalls.arguments(udf));
  }

  private static void read(
      ResendingCalls client,
      EventLoop loop,
      KeySpec spec,
      Key key,
      Policy policy,
      VerbListener call) {
    if (spec.verb() == Verb.EXISTS) {
      client.exists(loop, call, policy, key);
    } else if (spec.withoutBins()) {
      client.getHeader(loop, call, policy, key);
    } else if (spec.binNames() != null) {
      client.get(loop, call, policy, key, spec.binNames());
    } else {
      client.get(loop, call, policy, key);
    }
  }

  private CompletionStage<RecordStream> batch(KeyedCommand command, OnError onError) {
    ResendingCalls client = calls();
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
  public RecordPublisher execute(DatasetQueryCommand command, EventLoopPlans plans) {
    connection.client();
    return new QueryPublisher(connection, loops, policies.query(command), command, plans);
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

  private ResendingCalls calls() {
    return new ResendingCalls(connection.client());
  }
}
