package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.Verb;
import org.jspecify.annotations.Nullable;

/** Calls on one key as rows of a batch that they share with others. Stateless. */
public final class CoalescedRows {
  private CoalescedRows() {}

  /** Under what a verb on one key may travel with others; null if it goes by itself. */
  public static @Nullable Envelope envelope(ModePolicies policies, KeySpec spec) {
    if (spec.verb().isRead()) {
      return policies.coalescedReads();
    }
    return spec.verb() == Verb.UDF || spec.answersBins() ? null : policies.coalescedWrites();
  }

  /** A verb on one key. */
  public static BatchRecord of(KeySpec spec, CommandPolicies policies) {
    Key key = spec.keys().get(0);
    return BatchRows.alone(spec, policies.in(key).pointRows(), policies.clock());
  }

  /**
   * A read.
   *
   * @param binNames the bins to read; null for all
   */
  public static BatchRecord read(ModePolicies policies, Key key, String @Nullable [] binNames) {
    return binNames == null
        ? new BatchRead(policies.pointRows().read(), key, true)
        : new BatchRead(policies.pointRows().read(), key, binNames);
  }

  /** A question whether the record is there. */
  public static BatchRecord exists(ModePolicies policies, Key key) {
    return new BatchRead(policies.pointRows().read(), key, false);
  }

  /** A write of bins. */
  public static BatchRecord put(ModePolicies policies, Key key, Bin[] bins) {
    Operation[] operations = new Operation[bins.length];
    for (int i = 0; i < bins.length; i++) {
      operations[i] = Operation.put(bins[i]);
    }
    return new BatchWrite(upsert(policies, key), key, operations);
  }

  private static BatchWritePolicy upsert(ModePolicies policies, Key key) {
    BatchWritePolicy shared = policies.pointRows().write(RecordExistsAction.UPDATE);
    if (CommandPolicies.fits(shared.sendKey, key)) {
      return shared;
    }
    BatchWritePolicy own = new BatchWritePolicy(shared);
    own.sendKey = false;
    return own;
  }

  /** Whether the row has an answer of its own, good or bad. */
  public static boolean isAnswered(BatchRecord row) {
    return row.resultCode != ResultCode.NO_RESPONSE;
  }

  /** The failure of a row, as the client would throw it for a call by itself. */
  public static AerospikeException failure(BatchRecord row, @Nullable Node node) {
    AerospikeException failure = new AerospikeException(row.resultCode, row.inDoubt);
    failure.setNode(node);
    failure.setIteration(1);
    return failure;
  }

  /**
   * Whether a call may be sent again by itself after its batch gave it no answer: a read always, a
   * write if it is certain that it was not applied.
   *
   * @param attemptsLeft of the call itself, the one in the batch counted
   */
  public static boolean mayGoAlone(Envelope envelope, AerospikeException whole, int attemptsLeft) {
    boolean lost = envelope.isWrite() && whole.getInDoubt();
    return !lost && (attemptsLeft > 0 || whole.getResultCode() > ResultCode.OK);
  }
}
