package io.aerosdk.sync;

import com.aerospike.client.Txn;
import io.aerosdk.ael.AelCache;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.sync.internal.BlockingExecutor;
import io.aerosdk.sync.internal.BlockingRequests;
import io.aerosdk.sync.internal.BlockingTransactions;

/** What a session is made of. */
record SessionParts(
    BehaviorSource behavior,
    AelCache filters,
    CommandPolicies policies,
    BlockingExecutor executor,
    BlockingRequests requests,
    BlockingTransactions transactions) {

  /** The same for the commands of a transaction. */
  SessionParts in(Txn txn) {
    CommandPolicies stamping = policies.in(txn);
    return new SessionParts(
        behavior, filters, stamping, executor.with(stamping), requests, transactions);
  }
}
