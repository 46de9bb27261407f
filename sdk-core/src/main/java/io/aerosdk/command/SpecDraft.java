package io.aerosdk.command;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import java.util.Arrays;
import java.util.List;

/** The spec that a builder is filling. Not thread-safe. */
final class SpecDraft {
  private static final Operation[] NONE = {};

  final List<Key> keys;
  KeySpec.Options options = KeySpec.Options.NONE;
  private Verb verb;
  private boolean deletesRecord;
  private Operation[] operations = NONE;
  private int operationCount;

  SpecDraft(Verb verb, List<Key> keys) {
    this.verb = verb;
    this.keys = keys;
    this.deletesRecord = verb == Verb.DELETE;
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

  /** Whether the record is deleted: by the verb, or by one of the operations so far. */
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
