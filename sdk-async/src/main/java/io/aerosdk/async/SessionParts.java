package io.aerosdk.async;

import com.aerospike.client.Txn;
import io.aerosdk.ael.AelCache;
import io.aerosdk.async.internal.EventLoopExecutor;
import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.EventLoopTransactions;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.internal.wire.CommandPolicies;

/** What a session is made of. */
record SessionParts(
    BehaviorSource behavior,
    AelCache filters,
    CommandPolicies policies,
    EventLoopExecutor executor,
    EventLoopRequests requests,
    EventLoopTransactions transactions) {

  /** The same for the commands of a transaction. */
  SessionParts in(Txn txn) {
    CommandPolicies stamping = policies.in(txn);
    return new SessionParts(
        behavior, filters, stamping, executor.with(stamping), requests, transactions);
  }
}
