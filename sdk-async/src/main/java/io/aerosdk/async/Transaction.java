package io.aerosdk.async;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.Txn;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.async.internal.Then;
import io.aerosdk.async.internal.transaction.FirstWrite;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.internal.transaction.OutsideOfTransactions;
import io.aerosdk.internal.transaction.RowErrors;
import io.aerosdk.internal.transaction.TransactionRules;
import io.aerosdk.internal.transaction.TransactionScope;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session whose commands on keys are done all together or not at all. What is neither committed
 * nor aborted stays locked until the transaction's timeout, when the servers roll it back.
 *
 * <pre>{@code
 * Transaction tx = session.beginTransaction();
 * tx.update(accounts.id("A")).bin("balance").add(-10).execute()
 *     .thenCompose(done -> tx.update(accounts.id("B")).bin("balance").add(10).execute())
 *     .thenCompose(done -> tx.commit());
 * }</pre>
 *
 * <p>A conflict is a {@link TransactionException}: abort, and do everything again in a new
 * transaction. {@link Session#doInTransaction} does that by itself.
 *
 * <p>Needs a namespace with strong consistency on servers of version 8 or later. All records of a
 * transaction are in one namespace; what it reads must still be the same when it is committed; what
 * it writes is locked until it ends. Deletes leave tombstones. A command on several keys fails as a
 * whole when one of them meets a conflict. Dataset queries take no part: they see what was
 * committed before. Background jobs and truncation are refused.
 *
 * <p>Thread-safe. Writes may be started at once; they go one after the other until the first one
 * has succeeded. All stages must have completed before the commit.
 */
public final class Transaction extends Session {
  private final Session outside;
  private final TransactionScope scope;
  private final FirstWrite firstWrite;

  private Transaction(Session outside, TransactionScope scope, FirstWrite firstWrite) {
    super(outside.parts.in(scope.txn()));
    this.outside = outside;
    this.scope = scope;
    this.firstWrite = firstWrite;
  }

  static Transaction of(Session outside, TransactionScope scope) {
    return new Transaction(outside, scope, new FirstWrite(scope.txn()));
  }

  /** The same transaction with the behaviour of another session. */
  Transaction joinedBy(Session session) {
    return new Transaction(session, scope, firstWrite);
  }

  /**
   * Makes all changes visible at once. May be called again: after a success it does nothing, after
   * a failure {@linkplain SdkException#inDoubt in doubt} it tries to find out. The stage fails with
   * {@link CommitException} if a record that was read has changed, or the commit failed otherwise;
   * unless it is in doubt, nothing was committed.
   *
   * @return {@code OK}; {@code ALREADY_COMMITTED} for a second call; {@code ROLL_FORWARD_ABANDONED}
   *     or {@code CLOSE_ABANDONED} if the transaction is committed, but servers have to finish on
   *     their own what the client could not, which they do after its timeout; until then others may
   *     still see the old records
   * @throws TransactionException if it was aborted before
   * @throws IllegalStateException if commands are under way
   */
  public CompletionStage<CommitStatus> commit() {
    return parts.transactions().commit(scope);
  }

  /**
   * Undoes all changes, when no command is under way any more. May be called again. The stage fails
   * with an {@link SdkException} if it cannot be done; servers undo the changes after the timeout.
   *
   * @return {@code OK}; {@code ALREADY_ABORTED} for a second call; {@code ROLL_BACK_ABANDONED} or
   *     {@code CLOSE_ABANDONED} if servers have to finish on their own, which they do after the
   *     transaction's timeout
   * @throws TransactionException if it was committed, or a commit has failed in doubt
   */
  public CompletionStage<AbortStatus> abort() {
    return parts.transactions().abort(scope);
  }

  /** Whether commands can be added: neither commit nor abort was called. */
  public boolean isOpen() {
    return scope.isOpen();
  }

  /** The official client's transaction, for what the SDK does not wrap. Do not change it. */
  public Txn underlyingTransaction() {
    return scope.txn();
  }

  @Override
  public Transaction withTransaction(Transaction transaction) {
    return outside.withTransaction(transaction);
  }

  /** The session without the transaction: what it does is done, whatever becomes of this. */
  @Override
  public Session withoutTransaction() {
    return outside;
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always; {@code withoutTransaction().beginTransaction()} begins
   *     one that does not depend on this
   */
  @Override
  public Transaction beginTransaction() {
    throw OutsideOfTransactions.nested();
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always; {@code withoutTransaction().beginTransaction(options)}
   *     begins one that does not depend on this
   */
  @Override
  public Transaction beginTransaction(TransactionOptions options) {
    throw OutsideOfTransactions.nested();
  }

  /** Does the work within this transaction, which whoever began it commits. */
  @Override
  public <T extends @Nullable Object> CompletionStage<T> doInTransaction(
      Function<? super Transaction, ? extends CompletionStage<T>> work) {
    return work.apply(this);
  }

  /** Does the work within this transaction, whose own options count. */
  @Override
  public <T extends @Nullable Object> CompletionStage<T> doInTransaction(
      TransactionOptions options,
      Function<? super Transaction, ? extends CompletionStage<T>> work) {
    return work.apply(this);
  }

  /** As in any session, but no part of the transaction: a warning is logged. */
  @Override
  public DatasetQuery<RecordPublisher, CompletionStage<QueryPlan>> query(DataSet dataSet) {
    OutsideOfTransactions.warnOfQuery(dataSet);
    return super.query(dataSet);
  }

  @Override
  CompletionStage<Record> getNow(Key key, String @Nullable [] binNames) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> super.getNow(key, binNames));
  }

  @Override
  CompletionStage<Optional<Record>> findNow(Key key, String @Nullable [] binNames) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> super.findNow(key, binNames));
  }

  @Override
  CompletionStage<Boolean> isThere(Key key) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> super.isThere(key));
  }

  @Override
  CompletionStage<@Nullable Void> write(Key key, Bin[] bins) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> firstWrite.start(() -> super.write(key, bins)));
  }

  @Override
  CompletionStage<RecordStream> run(KeyedCommand command, OnError onError) {
    TransactionRules.check(command, scope.txn(), behavior());
    return inside(
        () ->
            command.isReadOnly()
                ? runNow(command, onError)
                : firstWrite.start(() -> runNow(command, onError)));
  }

  private CompletionStage<RecordStream> runNow(KeyedCommand command, OnError onError) {
    RowErrors errors = new RowErrors(command);
    return Then.map(
        parts.executor().execute(command, errors),
        rows -> {
          if (errors.isEmpty()) {
            return rows;
          }
          errors.throwEndOfTransaction();
          return errors.deliver(rows, onError);
        });
  }

  private <T extends @Nullable Object> CompletionStage<T> inside(
      Supplier<CompletionStage<T>> command) {
    scope.enter();
    CompletionStage<T> stage;
    try {
      stage = command.get();
    } catch (RuntimeException | Error refused) {
      scope.leave();
      throw refused;
    }
    return Then.after(stage, scope::leave);
  }

  @Override
  CompletionStage<Task> start(BackgroundCommand command) {
    throw OutsideOfTransactions.refuse("A background job");
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always
   */
  @Override
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet) {
    throw OutsideOfTransactions.refuse("Truncation");
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always
   */
  @Override
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet, Instant before) {
    throw OutsideOfTransactions.refuse("Truncation");
  }

  @Override
  public String toString() {
    return "Transaction[" + behavior().name() + "]";
  }
}
