package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchDelete;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchUDF;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Verb;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.internal.udf.UdfCalls;
import io.aerosdk.result.RecordResult;
import io.aerosdk.udf.UdfCall;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keyed commands to the client's batch rows, and the answered rows back. */
public final class BatchRows {
  private static final Operation[] TOUCH = {Operation.touch()};

  private BatchRows() {}

  /** One row per key, in the order of the chain. The client writes the answers into the rows. */
  public static List<BatchRecord> of(KeyedCommand command, CommandPolicies policies) {
    List<BatchRecord> rows = new ArrayList<>(command.keyCount());
    for (KeySpec spec : command.specs()) {
      add(rows, spec, policies);
    }
    return rows;
  }

  /**
   * Keys of one namespace and kind share their policy object, which lets the client pack them
   * tightly.
   */
  private static void add(List<BatchRecord> rows, KeySpec spec, CommandPolicies policies) {
    Key sample = null;
    RowFactory factory = null;
    for (Key key : spec.keys()) {
      if (sample == null || factory == null || !alike(sample, key)) {
        sample = key;
        factory = factory(spec, policies.batchRows(key), key, policies.clock());
      }
      rows.add(factory.row(key));
    }
  }

  private static boolean alike(Key one, Key other) {
    return one.namespace.equals(other.namespace)
        && (one.userKey == null) == (other.userKey == null);
  }

  private static RowFactory factory(
      KeySpec spec, BatchRowPolicies policies, Key sample, InstantSource clock) {
    return switch (spec.verb()) {
      case READ -> reader(spec, policies.read(spec));
      case EXISTS -> header(policies.read(spec));
      case DELETE -> deleter(policies.delete(spec, sample));
      case UDF -> function(spec, policies.udf(spec, sample, clock));
      case TOUCH -> writer(policies.write(spec, sample, clock), TOUCH);
      default -> writer(policies.write(spec, sample, clock), spec.operations());
    };
  }

  /** A verb on one key as a row among those of others. */
  static BatchRecord alone(KeySpec spec, BatchRowPolicies policies, InstantSource clock) {
    Key key = spec.keys().get(0);
    return factory(spec, policies, key, clock).row(key);
  }

  private static RowFactory reader(KeySpec spec, BatchReadPolicy policy) {
    if (spec.operations().length > 0) {
      return key -> new BatchRead(policy, key, spec.operations());
    }
    String[] names = spec.binNames();
    if (names != null) {
      return key -> new BatchRead(policy, key, names);
    }
    return spec.withoutBins() ? header(policy) : key -> new BatchRead(policy, key, true);
  }

  private static RowFactory header(BatchReadPolicy policy) {
    return key -> new BatchRead(policy, key, false);
  }

  private static RowFactory deleter(BatchDeletePolicy policy) {
    return key -> new BatchDelete(policy, key);
  }

  private static RowFactory function(KeySpec spec, BatchUDFPolicy policy) {
    UdfCall call = UdfCalls.of(spec);
    Value[] arguments = UdfCalls.arguments(call);
    return key -> new BatchUDF(policy, key, call.module(), call.function(), arguments);
  }

  private static RowFactory writer(BatchWritePolicy policy, Operation[] operations) {
    return key -> new BatchWrite(policy, key, operations);
  }

  /**
   * Gives every row's outcome to the collector.
   *
   * @param whole why the batch failed as a whole; null if it did not. Stands for the rows without
   *     an answer of their own.
   */
  public static void collect(
      KeyedCommand command,
      List<BatchRecord> rows,
      @Nullable AerospikeException whole,
      KeyedRows into) {
    int index = 0;
    for (KeySpec spec : command.specs()) {
      int count = spec.keys().size();
      for (int i = 0; i < count; i++, index++) {
        collect(spec, rows.get(index), index, whole, into);
      }
    }
  }

  private static void collect(
      KeySpec spec,
      BatchRecord row,
      int index,
      @Nullable AerospikeException whole,
      KeyedRows into) {
    switch (row.resultCode) {
      case ResultCode.OK -> ok(spec, row, index, into);
      case ResultCode.KEY_NOT_FOUND_ERROR, ResultCode.FILTERED_OUT ->
          into.absent(spec.verb(), row.key, index, row.resultCode);
      default ->
          into.failed(
              spec.verb(),
              row.key,
              index,
              spec.verb() == Verb.UDF ? null : row.record,
              failure(spec, row, whole));
    }
  }

  private static void ok(KeySpec spec, BatchRecord row, int index, KeyedRows into) {
    if (spec.verb() == Verb.UDF) {
      into.ok(RecordResult.ofUdf(row.key, UdfCalls.result(row.record), index));
    } else {
      into.ok(row.key, answer(spec, row), index, spec.operations());
    }
  }

  /** A batch answers null for every operation that only writes; a single command does not. */
  private static @Nullable Record answer(KeySpec spec, BatchRecord row) {
    if (!spec.verb().answersRecord() || row.record == null) {
      return null;
    }
    return spec.answersBins()
        ? row.record
        : new Record(Map.of(), row.record.generation, row.record.expiration);
  }

  private static SdkException failure(
      KeySpec spec, BatchRecord row, @Nullable AerospikeException whole) {
    Errors.Call call = Calls.of(spec.verb(), row.key);
    return row.resultCode == ResultCode.NO_RESPONSE && whole != null
        ? Errors.translate(whole, call, row.inDoubt)
        : Errors.forRow(
            row.resultCode, row.inDoubt, row.key, call, UdfCalls.error(spec, row.record));
  }

  @FunctionalInterface
  private interface RowFactory {
    BatchRecord row(Key key);
  }
}
