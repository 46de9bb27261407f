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
  private static final int CLOSED = -1;

  final List<Key> keys;
  @Nullable UdfCall udf;
  private Verb verb;
  private KeySpec.Options options = KeySpec.Options.NONE;
  private Operation[] operations = NONE;
  private int operationCount;

  SpecDraft(Verb verb, List<Key> keys) {
    this.verb = verb;
    this.keys = keys;
  }

  Verb verb() {
    return verb;
  }

  /** Goes on as another verb of the same kind. */
  void become(Verb other) {
    mustBeOpen();
    verb = other;
  }

  KeySpec.Options options() {
    return options;
  }

  void options(KeySpec.Options changed) {
    mustBeOpen();
    options = changed;
  }

  /** The chain has taken the spec and goes on: what is said here now would be lost. */
  void close() {
    operationCount = CLOSED;
  }

  private void mustBeOpen() {
    if (operationCount == CLOSED) {
      throw new IllegalStateException(
          verb + " must be complete before the next verb of the chain, got more after it");
    }
  }

  void add(Operation operation) {
    mustBeOpen();
    if (operationCount == operations.length) {
      operations = Arrays.copyOf(operations, Math.max(2, operationCount * 2));
    }
    operations[operationCount++] = operation;
  }

  /** Whether the record is or may be deleted: by the verb, or by an operation so far. */
  boolean deletesRecord() {
    if (verb == Verb.DELETE || verb == Verb.UDF) {
      return true;
    }
    for (int i = 0; i < operationCount; i++) {
      if (operations[i].type == Operation.Type.DELETE) {
        return true;
      }
    }
    return false;
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
