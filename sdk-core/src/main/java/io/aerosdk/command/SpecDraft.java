package io.aerosdk.command;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import io.aerosdk.udf.UdfCall;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec that a builder is filling. Not thread-safe. */
final class SpecDraft {
  private static final Operation[] NONE = {};

  final List<Key> keys;
  KeySpec.Options options = KeySpec.Options.NONE;
  @Nullable UdfCall udf;
  private Verb verb;
  private boolean deletesRecord;
  private Operation[] operations = NONE;
  private int operationCount;

  SpecDraft(Verb verb, List<Key> keys) {
    this.verb = verb;
    this.keys = keys;
    this.deletesRecord = verb == Verb.DELETE || verb == Verb.UDF;
  }

  Verb verb() {
    return verb;
  }

  /** Goes on as another verb of the same kind. */
  void become(Verb other) {
    verb = other;
  }

  void add(Operation operation) {
    if (operationCount == operations.length) {
      operations = Arrays.copyOf(operations, Math.max(2, operationCount * 2));
    }
    operations[operationCount++] = operation;
    deletesRecord |= operation.type == Operation.Type.DELETE;
  }

  /** Whether the record is or may be deleted: by the verb, or by an operation so far. */
  boolean deletesRecord() {
    return deletesRecord;
  }

  boolean hasOperations() {
    return operationCount > 0;
  }

  /** The operations so far. A full array may be shared: adding to it makes a new one. */
  Operation[] operations() {
    return operationCount == operations.length
        ? operations
        : Arrays.copyOf(operations, operationCount);
  }
}
