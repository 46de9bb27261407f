package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.Verb;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls on one key as rows of a batch that they share with others. Stateless. */
public final class CoalescedRows {
  private CoalescedRows() {}

  /** Under what a verb on one key may travel with others; null if it goes by itself. */
  public static @Nullable Envelope envelope(ModePolicies policies, KeySpec spec) {
    if (spec.verb().isRead()) {
      return policies.coalescedReads();
    }
    return spec.verb() == Verb.UDF || spec.answersBins()
        ? null
        : policies.coalescedWrites(spec.keys().get(0));
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
    return new BatchWrite(policies.pointRows().write(RecordExistsAction.UPDATE), key, operations);
  }

  /** What a write to one key answers: no bins, even where the batch has a null for each of them. */
  public static Record written(BatchRecord row) {
    Record record = row.record;
    return record == null
        ? new Record(Map.of(), 0, 0)
        : new Record(Map.of(), record.generation, record.expiration);
  }

  /** Whether a call by itself would be tried again after this answer of the server. */
  public static boolean isWorthAnotherTry(BatchRecord row) {
    return row.resultCode == ResultCode.DEVICE_OVERLOAD
        || row.resultCode == ResultCode.TIMEOUT
        || Errors.isLoginRefused(row.resultCode);
  }

  /** The failure of a batch as a whole, in doubt if one of its rows is. */
  public static AerospikeException whole(AerospikeException failure, List<BatchRecord> rows) {
    for (BatchRecord row : rows) {
      if (row.inDoubt && row.hasWrite) {
        failure.setInDoubt(true);
        return failure;
      }
    }
    return failure;
  }

  /** The failure of a batch that says nothing about some of its rows. */
  public static AerospikeException noResponse() {
    return new AerospikeException(ResultCode.NO_RESPONSE, true);
  }

  /** The failure of a row, as the client would throw it for a call by itself. */
  public static AerospikeException failure(BatchRecord row, @Nullable Node node) {
    AerospikeException failure = new AerospikeException(row.resultCode, row.inDoubt);
    failure.setNode(node);
    failure.setIteration(1);
    return failure;
  }

  /**
   * Whether a call is to be sent again by itself after its batch gave it no answer: if it would be,
   * had it been sent by itself before. A server that refuses the batch as such says nothing about
   * the call, so that costs it no attempt.
   *
   * @param whole why the batch failed
   * @param retriesLeft of the call
   */
  public static boolean mayGoAlone(AerospikeException whole, int retriesLeft) {
    int code = whole.getResultCode();
    if (Errors.isLoginRefused(whole)) {
      return !whole.getInDoubt() && whole.getSubExceptions() == null;
    }
    return switch (code) {
      case ResultCode.PARAMETER_ERROR,
          ResultCode.BATCH_DISABLED,
          ResultCode.BATCH_MAX_REQUESTS_EXCEEDED,
          ResultCode.BATCH_QUEUES_FULL ->
          true;
      case ResultCode.TIMEOUT, ResultCode.DEVICE_OVERLOAD -> retriesLeft > 0;
      default -> code < ResultCode.OK && retriesLeft > 0;
    };
  }
}
