package io.aerosdk.sync;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.Txn;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session whose commands on keys are done all together or not at all. Close it: what is not
 * committed by then is aborted.
 *
 * <pre>{@code
 * try (SyncTransaction tx = session.beginTransaction()) {
 *   long balance = tx.get(accounts.id("A")).getLong("balance");
 *   tx.update(accounts.id("A")).bin("balance").setTo(balance - 10).execute();
 *   tx.update(accounts.id("B")).bin("balance").add(10).execute();
 *   tx.commit();
 * }
 * }</pre>
 *
 * <p>A conflict is a {@link TransactionException}: abort, and do everything again in a new
 * transaction. {@link SyncSession#doInTransaction} does that by itself.
 *
 * <p>Needs a namespace with strong consistency on servers of version 8 or later. All records of a
 * transaction are in one namespace; what it reads must still be the same when it is committed; what
 * it writes is locked until it ends. Deletes leave tombstones. A command on several keys throws
 * when one of them meets a conflict. Dataset queries take no part: they see what was committed
 * before. Background jobs and truncation are refused.
 *
 * <p>Thread-safe; writes of several threads go one after the other until the first one has
 * succeeded. All commands must have ended before the commit.
 */
public final class SyncTransaction extends SyncSession implements AutoCloseable {
  private final SyncSession outside;
  private final TransactionScope scope;
  private final boolean owner;

  /** Held by the first write, until it has made the transaction known to the server. */
  private final ReentrantLock firstWrite;

  private SyncTransaction(
      SyncSession outside, TransactionScope scope, boolean owner, ReentrantLock firstWrite) {
    super(outside.parts.in(scope.txn()));
    this.outside = outside;
    this.scope = scope;
    this.owner = owner;
    this.firstWrite = firstWrite;
  }

  /** The one that ends the transaction. */
  static SyncTransaction of(SyncSession outside, TransactionScope scope) {
    return new SyncTransaction(outside, scope, true, new ReentrantLock());
  }

  /** The same transaction with the behaviour of another session. */
  SyncTransaction joinedBy(SyncSession session) {
    return new SyncTransaction(session, scope, false, firstWrite);
  }

  /**
   * Makes all changes visible at once. May be called again: after a success it does nothing, after
   * a failure {@linkplain SdkException#inDoubt in doubt} it tries to find out.
   *
   * @return {@code OK}; {@code ALREADY_COMMITTED} for a second call; {@code ROLL_FORWARD_ABANDONED}
   *     or {@code CLOSE_ABANDONED} if the transaction is committed, but servers have to finish on
   *     their own what the client could not, which they do after its timeout; until then others may
   *     still see the old records
   * @throws CommitException if a record that was read has changed, or the commit failed otherwise.
   *     Unless it is in doubt, nothing was committed.
   * @throws TransactionException if it was aborted before
   * @throws IllegalStateException if commands of other threads are under way
   */
  public CommitStatus commit() {
    return parts.transactions().commit(scope);
  }

  /**
   * Undoes all changes, after waiting for commands of other threads that are under way. May be
   * called again.
   *
   * @return {@code OK}; {@code ALREADY_ABORTED} for a second call; {@code ROLL_BACK_ABANDONED} or
   *     {@code CLOSE_ABANDONED} if servers have to finish on their own, which they do after the
   *     transaction's timeout
   * @throws TransactionException if it was committed, or a commit has failed in doubt
   * @throws SdkException if it fails otherwise; servers undo the changes after the timeout
   */
  public AbortStatus abort() {
    return parts.transactions().abort(scope);
  }

  /** Aborts what is not committed. Does nothing after a commit, even one in doubt. */
  @Override
  public void close() {
    if (owner && scope.canAbort()) {
      abort();
    }
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
  public SyncTransaction withTransaction(SyncTransaction transaction) {
    return outside.withTransaction(transaction);
  }

  /** The session without the transaction: what it does is done, whatever becomes of this. */
  @Override
  public SyncSession withoutTransaction() {
    return outside;
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always; {@code withoutTransaction().beginTransaction()} begins
   *     one that does not depend on this
   */
  @Override
  public SyncTransaction beginTransaction() {
    throw OutsideOfTransactions.nested();
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always; {@code withoutTransaction().beginTransaction(options)}
   *     begins one that does not depend on this
   */
  @Override
  public SyncTransaction beginTransaction(TransactionOptions options) {
    throw OutsideOfTransactions.nested();
  }

  /** Does the work within this transaction, which whoever began it commits. */
  @Override
  public void doInTransaction(Consumer<? super SyncTransaction> work) {
    work.accept(this);
  }

  /** Does the work within this transaction, whose own options count. */
  @Override
  public void doInTransaction(TransactionOptions options, Consumer<? super SyncTransaction> work) {
    work.accept(this);
  }

  /** Does the work within this transaction, which whoever began it commits. */
  @Override
  public <T extends @Nullable Object> T callInTransaction(
      Function<? super SyncTransaction, ? extends T> work) {
    return work.apply(this);
  }

  /** Does the work within this transaction, whose own options count. */
  @Override
  public <T extends @Nullable Object> T callInTransaction(
      TransactionOptions options, Function<? super SyncTransaction, ? extends T> work) {
    return work.apply(this);
  }

  /** As in any session, but no part of the transaction: a warning is logged. */
  @Override
  public DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet) {
    OutsideOfTransactions.warnOfQuery(dataSet);
    return super.query(dataSet);
  }

  @Override
  @Nullable Record read(Key key, String @Nullable [] binNames) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> super.read(key, binNames));
  }

  @Override
  boolean isThere(Key key) {
    TransactionRules.check(key, scope.txn());
    return inside(() -> super.isThere(key));
  }

  @Override
  void write(Key key, Bin[] bins) {
    TransactionRules.check(key, scope.txn());
    writing(
        () -> {
          super.write(key, bins);
          return true;
        });
  }

  @Override
  RecordStream run(KeyedCommand command, OnError onError) {
    TransactionRules.check(command, scope.txn(), behavior());
    return command.isReadOnly()
        ? inside(() -> runNow(command, onError))
        : writing(() -> runNow(command, onError));
  }

  private RecordStream runNow(KeyedCommand command, OnError onError) {
    RowErrors errors = new RowErrors(command);
    RecordStream rows = parts.executor().execute(command, errors);
    if (errors.isEmpty()) {
      return rows;
    }
    errors.throwEndOfTransaction();
    return errors.deliver(rows, onError);
  }

  /** Two first writes at once would not agree on the transaction. */
  private <T> T writing(Supplier<T> write) {
    if (scope.txn().monitorExists()) {
      return inside(write);
    }
    firstWrite.lock();
    try {
      return inside(write);
    } finally {
      firstWrite.unlock();
    }
  }

  private <T extends @Nullable Object> T inside(Supplier<T> command) {
    scope.enter();
    try {
      return command.get();
    } finally {
      scope.leave();
    }
  }

  @Override
  SyncTask start(BackgroundCommand command) {
    throw OutsideOfTransactions.refuse("A background job");
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void truncate(DataSet dataSet) {
    throw OutsideOfTransactions.refuse("Truncation");
  }

  /**
   * Not possible within a transaction.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void truncate(DataSet dataSet, Instant before) {
    throw OutsideOfTransactions.refuse("Truncation");
  }

  @Override
  public String toString() {
    return "SyncTransaction[" + behavior().name() + "]";
  }
}
