package io.aerosdk.async;

import com.aerospike.client.Txn;
import io.aerosdk.TransactionOptions;
import io.aerosdk.ael.AelCache;
import io.aerosdk.async.internal.EventLoopExecutor;
import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.Then;
import io.aerosdk.async.internal.query.EventLoopPlans;
import io.aerosdk.async.internal.transaction.EventLoopTransactions;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.internal.transaction.OwnTransaction;
import io.aerosdk.internal.transaction.RowErrors;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.result.RecordStream;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What a session is made of. */
record SessionParts(
    BehaviorSource behavior,
    AelCache filters,
    CommandPolicies policies,
    EventLoopExecutor executor,
    EventLoopRequests requests,
    EventLoopPlans plans,
    EventLoopTransactions transactions) {

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
  CompletionStage<RecordStream> runAsTransaction(KeyedCommand command, OnError onError) {
    OwnTransaction own = new OwnTransaction(command, onError);
    own.check(behavior.current());
    CompletionStage<Supplier<RecordStream>> run =
        transactions.run(
            TransactionOptions.DEFAULT,
            scope -> {
              RowErrors errors = own.attempt();
              return Then.map(
                  in(scope.txn()).executor.execute(command, errors),
                  good -> own.sent(good, errors));
            });
    return Then.mapOr(run, Supplier::get, own::failed);
  }
}
