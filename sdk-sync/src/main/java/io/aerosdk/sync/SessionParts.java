package io.aerosdk.sync;

import com.aerospike.client.Txn;
import io.aerosdk.TransactionOptions;
import io.aerosdk.ael.AelCache;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.internal.transaction.OwnTransaction;
import io.aerosdk.internal.transaction.RowErrors;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.internal.BlockingExecutor;
import io.aerosdk.sync.internal.BlockingPlans;
import io.aerosdk.sync.internal.BlockingRequests;
import io.aerosdk.sync.internal.BlockingTransactions;

/** What a session is made of. */
record SessionParts(
    BehaviorSource behavior,
    AelCache filters,
    CommandPolicies policies,
    BlockingExecutor executor,
    BlockingRequests requests,
    BlockingPlans plans,
    BlockingTransactions transactions) {

  /** The same for the commands of a transaction. */
  SessionParts in(Txn txn) {
    CommandPolicies stamping = policies.in(txn);
    return new SessionParts(
        behavior, filters, stamping, executor.with(stamping), requests, plans, transactions);
  }

  /** Whether a command is to be a transaction of its own. */
  boolean isTransaction(KeyedCommand command) {
    return policies.isTransaction(command, transactions.areBatchesAtomic());
  }

  /** Runs a command on several keys, all of them or none. */
  RecordStream runAsTransaction(KeyedCommand command, OnError onError) {
    OwnTransaction own = new OwnTransaction(command, onError);
    own.check(behavior.current());
    try {
      return transactions
          .run(
              TransactionOptions.DEFAULT,
              scope -> {
                RowErrors errors = own.attempt();
                return own.sent(in(scope.txn()).executor.execute(command, errors), errors);
              })
          .get();
    } catch (RuntimeException failure) {
      return own.failed(failure);
    }
  }
}
