package io.aerosdk.internal.wire;

import com.aerospike.client.Txn;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;

/**
 * A behaviour in the client's terms: all policies of all cells, made once per session. Thread-safe
 * as long as nobody writes to the policies.
 *
 * @param ap for AP namespaces
 * @param sc for SC namespaces
 */
public record PolicyCells(ModePolicies ap, ModePolicies sc) {
  /** The policies of a behaviour. */
  public static PolicyCells of(Behavior behavior) {
    return new PolicyCells(
        new ModePolicies(behavior, Mode.AP), new ModePolicies(behavior, Mode.SC));
  }

  /** The policies for namespaces of a mode. */
  public ModePolicies in(Mode mode) {
    return mode == Mode.SC ? sc : ap;
  }

  /** The same for the commands of a transaction. */
  PolicyCells in(Txn txn) {
    return new PolicyCells(ap.in(txn), sc.in(txn));
  }
}
