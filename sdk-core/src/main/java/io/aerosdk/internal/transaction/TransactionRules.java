package io.aerosdk.internal.transaction;

import com.aerospike.client.Key;
import com.aerospike.client.Txn;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.behavior.OpKind;
import io.aerosdk.behavior.OpShape;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import org.jspecify.annotations.Nullable;

/** What commands of transactions must not ask for. Stateless. */
public final class TransactionRules {
  private TransactionRules() {}

  /**
   * Checks a command.
   *
   * @throws IllegalArgumentException if it leaves the transaction's namespace, or deletes without a
   *     tombstone
   */
  public static void check(KeyedCommand command, Txn txn, Behavior behavior) {
    String namespace = txn.getNamespace();
    for (KeySpec spec : command.specs()) {
      for (Key key : spec.keys()) {
        checkNamespace(key, namespace);
        namespace = key.namespace;
      }
      if (spec.deletesRecord() && !isDurable(command, spec, behavior)) {
        throw new IllegalArgumentException(
            "durableDelete must be true in a transaction, as what leaves no tombstone cannot be"
                + " undone, got false from "
                + (spec.durableDelete() == null
                    ? "the behaviour " + behavior.name()
                    : "the command"));
      }
    }
  }

  /**
   * Checks a key.
   *
   * @throws IllegalArgumentException if it is not in the transaction's namespace
   */
  public static void check(Key key, Txn txn) {
    checkNamespace(key, txn.getNamespace());
  }

  private static void checkNamespace(Key key, @Nullable String namespace) {
    if (namespace != null && !namespace.equals(key.namespace)) {
      throw new IllegalArgumentException(
          "namespace must be "
              + namespace
              + ", as all records of a transaction are in one namespace, got "
              + key.namespace);
    }
  }

  private static boolean isDurable(KeyedCommand command, KeySpec spec, Behavior behavior) {
    Boolean said = spec.durableDelete();
    if (said != null) {
      return said;
    }
    OpShape shape = command.isOfOneKey() ? OpShape.POINT : OpShape.BATCH;
    return behavior.settings(OpKind.WRITE_NON_RETRYABLE, shape, Mode.SC).durableDelete();
  }
}
