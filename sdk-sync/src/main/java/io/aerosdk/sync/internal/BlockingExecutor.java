package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Verb;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.internal.admission.NodeGate;
import io.aerosdk.internal.background.BackgroundJobs;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.query.RunningPlan;
import io.aerosdk.internal.stream.BufferedRecordStream;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.udf.UdfCalls;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Envelope;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.internal.coalesce.Coalescer;
import io.aerosdk.sync.internal.coalesce.PointCall;
import io.aerosdk.udf.UdfCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands with the client's blocking calls, on the caller's thread. A call that finds no free
 * connection waits for one within its own total time. Thread-safe.
 */
public final class BlockingExecutor {
  /** How long connections of a query that was stopped are waited for without a socket time-out. */
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(5);

  private final ClusterConnection connection;
  private final CommandPolicies policies;
  private final Admission admission;
  private final Coalescer coalescer;

  /**
   * An executor for one session.
   *
   * @param admission of the session's client
   * @param coalescer of the session's client
   */
  public BlockingExecutor(
      ClusterConnection connection,
      CommandPolicies policies,
      Admission admission,
      Coalescer coalescer) {
    this.connection = connection;
    this.policies = policies;
    this.admission = admission;
    this.coalescer = coalescer;
  }

  /** The same with other policies. */
  public BlockingExecutor with(CommandPolicies others) {
    return new BlockingExecutor(connection, others, admission, coalescer);
  }

  /** Reads one record; null if there is none. */
  public @Nullable Record get(Key key, String @Nullable [] binNames) {
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedReads();
    try {
      return envelope == null
          ? get(key, shared.read(), binNames)
          : coalescer.run(new ReadCall(this, key, envelope, shared, binNames));
    } catch (AerospikeException e) {
      throw Errors.translate(e, Calls.of(Verb.READ, key));
    }
  }

  @Nullable Record get(Key key, Policy wanted, String @Nullable [] binNames) {
    ResendingCalls client = calls();
    NodeGate gate = admission.gate(key);
    Policy policy = admission.enter(gate, wanted);
    try {
      return binNames == null ? client.get(policy, key) : client.get(policy, key, binNames);
    } finally {
      gate.leave();
    }
  }

  /** Asks whether the record is there. */
  public boolean exists(Key key) {
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedReads();
    try {
      return envelope == null
          ? exists(key, shared.read())
          : coalescer.run(new ExistsCall(this, key, envelope, shared)) != null;
    } catch (AerospikeException e) {
      throw Errors.translate(e, Calls.of(Verb.EXISTS, key));
    }
  }

  boolean exists(Key key, Policy wanted) {
    ResendingCalls client = calls();
    NodeGate gate = admission.gate(key);
    Policy policy = admission.enter(gate, wanted);
    try {
      return client.exists(policy, key);
    } finally {
      gate.leave();
    }
  }

  /** Writes bins of one record. */
  public void put(Key key, Bin[] bins) {
    ModePolicies shared = policies.in(key);
    Envelope envelope = shared.coalescedWrites(key);
    try {
      if (envelope == null) {
        put(key, CommandPolicies.upsert(shared, key), bins);
      } else {
        coalescer.run(new PutCall(this, key, envelope, shared, bins));
      }
    } catch (AerospikeException e) {
      throw Errors.translate(e, Calls.of(Verb.UPSERT, key));
    }
  }

  void put(Key key, WritePolicy wanted, Bin[] bins) {
    ResendingCalls client = calls();
    NodeGate gate = admission.gate(key);
    WritePolicy policy = admission.enter(gate, wanted);
    try {
      client.put(policy, key, bins);
    } finally {
      gate.leave();
    }
  }

  /** Runs a keyed command. */
  public RecordStream execute(KeyedCommand command, OnError onError) {
    KeySpec first = command.specs().get(0);
    return command.specs().size() == 1 && first.keys().size() == 1
        ? point(command, first, first.keys().get(0), onError)
        : batch(command, onError);
  }

  private RecordStream point(KeyedCommand command, KeySpec spec, Key key, OnError onError) {
    try {
      if (spec.verb() == Verb.UDF) {
        return BufferedRecordStream.of(RecordResult.ofUdf(key, function(spec, key), 0));
      }
      Record record = record(spec, key);
      if (record != null) {
        return BufferedRecordStream.of(
            spec.verb().answersRecord()
                ? RecordResult.ok(key, record, 0, spec.operations())
                : RecordResult.ok(key, null, 0));
      }
    } catch (AerospikeException e) {
      KeyedRows rows = new KeyedRows(command, onError, 1);
      rows.failed(spec.verb(), key, 0, e);
      return rows.stream();
    }
    KeyedRows rows = new KeyedRows(command, onError, 1);
    rows.absent(spec.verb(), key, 0, ResultCode.KEY_NOT_FOUND_ERROR);
    return rows.stream();
  }

  /** What the verb read or wrote, or {@link PointCall#FOUND}; null if there is no record. */
  private @Nullable Record record(KeySpec spec, Key key) {
    CommandPolicies now = policies.snapshot();
    Envelope envelope = CoalescedRows.envelope(now.in(key), spec);
    return envelope == null
        ? run(spec, null)
        : coalescer.run(new VerbCall(this, spec, envelope, now));
  }

  /**
   * Runs a verb by itself.
   *
   * @param limits what is left to it; null for all that the session gives
   */
  @Nullable Record run(KeySpec spec, @Nullable VerbCall limits) {
    Key key = spec.keys().get(0);
    return spec.verb().isRead() ? read(spec, key, limits) : write(spec, key, limits);
  }

  private @Nullable Record read(KeySpec spec, Key key, @Nullable VerbCall limits) {
    if (spec.operations().length > 0) {
      return operate(policies.readOperations(spec, key), spec, key, limits);
    }
    ResendingCalls client = calls();
    Policy wanted = policies.read(spec, key);
    NodeGate gate = admission.gate(key);
    Policy policy = admission.enter(gate, limits == null ? wanted : limits.limit(wanted));
    try {
      if (spec.verb() == Verb.EXISTS) {
        return client.exists(policy, key) ? PointCall.FOUND : null;
      }
      if (spec.withoutBins()) {
        return client.getHeader(policy, key);
      }
      String[] names = spec.binNames();
      return names == null ? client.get(policy, key) : client.get(policy, key, names);
    } finally {
      gate.leave();
    }
  }

  private @Nullable Record write(KeySpec spec, Key key, @Nullable VerbCall limits) {
    WritePolicy wanted = policies.write(spec, key);
    if (spec.verb().writesBins()) {
      return operate(wanted, spec, key, limits);
    }
    ResendingCalls client = calls();
    NodeGate gate = admission.gate(key);
    WritePolicy policy = admission.enter(gate, limits == null ? wanted : limits.limit(wanted));
    try {
      boolean found =
          spec.verb() == Verb.DELETE ? client.delete(policy, key) : client.touched(policy, key);
      return found ? PointCall.FOUND : null;
    } finally {
      gate.leave();
    }
  }

  private @Nullable Record operate(
      WritePolicy wanted, KeySpec spec, Key key, @Nullable VerbCall limits) {
    ResendingCalls client = calls();
    NodeGate gate = admission.gate(key);
    WritePolicy policy = admission.enter(gate, limits == null ? wanted : limits.limit(wanted));
    try {
      return client.operate(policy, key, spec.operations());
    } finally {
      gate.leave();
    }
  }

  private @Nullable Object function(KeySpec spec, Key key) {
    ResendingCalls client = calls();
    UdfCall call = UdfCalls.of(spec);
    NodeGate gate = admission.gate(key);
    WritePolicy policy = admission.enter(gate, policies.write(spec, key));
    try {
      return client.execute(policy, key, call.module(), call.function(), UdfCalls.arguments(call));
    } finally {
      gate.leave();
    }
  }

  private RecordStream batch(KeyedCommand command, OnError onError) {
    ResendingCalls client = calls();
    CommandPolicies fitting = policies.snapshot();
    List<BatchRecord> records = BatchRows.of(command, fitting);
    List<NodeGate> gates = admission.allGates();
    AerospikeException whole = null;
    BatchPolicy policy = admission.enter(gates, fitting.batch(command));
    try {
      client.operate(policy, records);
    } catch (AerospikeException e) {
      whole = e;
    } finally {
      admission.leave(gates);
    }
    KeyedRows rows = new KeyedRows(command, onError, records.size());
    BatchRows.collect(command, records, whole, rows);
    return rows.stream();
  }

  /** Starts a dataset query; its rows are pulled by the stream. */
  public RecordStream execute(RunningPlan plan) {
    AerospikeClient client = connection.client();
    DatasetQueryCommand command = plan.command();
    List<NodeGate> gates = admission.allGates();
    QueryPolicy policy = allNodesAtOnce(admission.enter(gates, policies.query(command)));
    Duration patience =
        policy.socketTimeout == 0 ? LONGEST_PATIENCE : Duration.ofMillis(policy.socketTimeout);
    QueryPermits permits = new QueryPermits(client, admission, gates, patience);
    RowQueue queue = new RowQueue(policy.recordQueueSize);
    try {
      client
          .getCluster()
          .getThreadPool()
          .execute(new QueryProducer(client, policy, plan, queue, permits));
    } catch (RejectedExecutionException closed) {
      permits.back();
      throw new ClientClosedException();
    }
    return new QueryRecordStream(plan, queue, policy);
  }

  /** Starts a background job, and says how to learn whether it is done. */
  public TaskCheck start(BackgroundCommand command) {
    AerospikeClient client = connection.client();
    WritePolicy shared = policies.background(command.dataSet().namespace());
    WritePolicy wanted = BackgroundJobs.policy(shared, command);
    List<NodeGate> gates = admission.allGates();
    WritePolicy policy = admission.enter(gates, wanted);
    try {
      return BackgroundJobs.start(client, policy, command);
    } catch (AerospikeException e) {
      throw Errors.translate(e, BackgroundJobs.call(command));
    } finally {
      admission.leave(gates);
    }
  }

  private ResendingCalls calls() {
    return new ResendingCalls(connection.client());
  }

  /** The client has no word for that where it hands rows to a listener. */
  private static QueryPolicy allNodesAtOnce(QueryPolicy policy) {
    if (policy.maxConcurrentNodes != 0) {
      return policy;
    }
    QueryPolicy own = new QueryPolicy(policy);
    own.maxConcurrentNodes = Integer.MAX_VALUE;
    return own;
  }
}
