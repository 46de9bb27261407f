package io.aerosdk.async;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.async.internal.Then;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.OnError;
import io.aerosdk.command.Terminal;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.command.background.BackgroundTasks;
import io.aerosdk.command.table.TableVerbs;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.error.UdfException;
import io.aerosdk.index.IndexBuilder;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.internal.info.IndexListing;
import io.aerosdk.internal.info.IndexRequests;
import io.aerosdk.internal.info.TruncateRequests;
import io.aerosdk.internal.info.UdfRequests;
import io.aerosdk.internal.task.Started;
import io.aerosdk.internal.wire.Shortcuts;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client together with a {@link Behavior}: where commands start. Calls return at once; their
 * stages complete on an event loop, where nothing must block.
 *
 * <pre>{@code
 * Session session = client.createSession(Behavior.READ_FAST);
 * session.put(users.id(1), Map.of("name", "Alice"))
 *     .thenCompose(done -> session.get(users.id(1)))
 *     .thenAccept(record -> System.out.println(record.bins));
 * }</pre>
 *
 * <p>Wrong arguments and a closed client throw at the call; everything that happens later fails the
 * stage. Costs nothing to keep and needs no closing. Thread-safe.
 */
public sealed class Session extends TableVerbs<CompletionStage<RecordStream>> permits Transaction {
  /** What it is made of. */
  final SessionParts parts;

  private final Terminal<KeyedCommand, CompletionStage<RecordStream>> terminal;
  private final Terminal<DatasetQueryCommand, RecordPublisher> queries;

  Session(SessionParts parts) {
    this.parts = parts;
    this.terminal = Terminal.caching(parts.filters(), (command, onError) -> run(command, onError));
    this.queries =
        Terminal.caching(
            parts.filters(),
            (command, onError) -> parts.executor().execute(command, parts.plans()));
  }

  /** Reads one record, which must be there. */
  CompletionStage<Record> getNow(Key key, String @Nullable [] binNames) {
    return parts.executor().get(key, binNames);
  }

  /** Reads one record, if it is there. */
  CompletionStage<Optional<Record>> findNow(Key key, String @Nullable [] binNames) {
    return parts.executor().find(key, binNames);
  }

  /** Asks whether the record is there. */
  CompletionStage<Boolean> isThere(Key key) {
    return parts.executor().exists(key);
  }

  /** Writes bins of one record. */
  CompletionStage<@Nullable Void> write(Key key, Bin[] bins) {
    return parts.executor().put(key, bins);
  }

  /** Runs a command on keys. */
  CompletionStage<RecordStream> run(KeyedCommand command, OnError onError) {
    return parts.isTransaction(command)
        ? parts.runAsTransaction(command, onError)
        : parts.executor().execute(command, onError);
  }

  /**
   * How the session's commands behave now; after a change of its file, the next ones do otherwise.
   */
  public Behavior behavior() {
    return parts.behavior().current();
  }

  /**
   * Reads one record with all its bins. The stage fails with {@link RecordNotFoundException} if
   * there is none, and with another {@link SdkException} if the read fails.
   *
   * @param key which record
   */
  public CompletionStage<Record> get(Key key) {
    return getNow(Shortcuts.key(key), null);
  }

  /**
   * Reads some bins of one record. The stage fails with {@link RecordNotFoundException} if there is
   * none, and with another {@link SdkException} if the read fails.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   */
  public CompletionStage<Record> get(Key key, String... binNames) {
    return getNow(Shortcuts.key(key), Shortcuts.binNames(binNames));
  }

  /**
   * Reads one record with all its bins, if it is there. The stage fails with an {@link
   * SdkException} if the read fails.
   *
   * @param key which record
   */
  public CompletionStage<Optional<Record>> find(Key key) {
    return findNow(Shortcuts.key(key), null);
  }

  /**
   * Reads some bins of one record, if it is there. The stage fails with an {@link SdkException} if
   * the read fails.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   */
  public CompletionStage<Optional<Record>> find(Key key, String... binNames) {
    return findNow(Shortcuts.key(key), Shortcuts.binNames(binNames));
  }

  /**
   * Asks whether the record is there. The stage fails with an {@link SdkException} if the question
   * fails.
   *
   * @param key which record
   */
  public CompletionStage<Boolean> contains(Key key) {
    return isThere(Shortcuts.key(key));
  }

  /**
   * Writes bins; creates the record if it is missing and keeps bins that are not named. The stage
   * fails with an {@link SdkException} if the write fails.
   *
   * @param key which record
   * @param bins values by bin name, as in {@code upsert(key).put(bins)}
   */
  public CompletionStage<@Nullable Void> put(
      Key key, Map<String, ? extends @Nullable Object> bins) {
    return write(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * As {@link #put(Key, Map)}, with bins of the official client: the cheapest write there is.
   *
   * @param key which record
   * @param bins at least one; not changed afterwards
   */
  public CompletionStage<@Nullable Void> put(Key key, Bin... bins) {
    return write(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * Starts a query over a set, or over a namespace.
   *
   * @param dataSet what is searched
   */
  public DatasetQuery<RecordPublisher, CompletionStage<QueryPlan>> query(DataSet dataSet) {
    return new DatasetQuery<>(queries, parts.plans()::explain, dataSet);
  }

  /**
   * Starts a background job: a change to all records of a set that the servers make on their own.
   */
  public BackgroundTasks<CompletionStage<Task>> backgroundTask() {
    return new BackgroundTasks<>(this::start);
  }

  CompletionStage<Task> start(BackgroundCommand command) {
    return Then.map(
        Then.compose(parts.plans().planned(command), parts.executor()::start),
        check -> new Task(parts.requests(), check));
  }

  /** What the nodes of the cluster tell about themselves. */
  public Info info() {
    return new Info(parts.requests());
  }

  /** Users and roles of a cluster with security. */
  public Admin admin() {
    return new Admin(parts.requests());
  }

  /**
   * Removes all records of a set, or of a whole namespace, at once and without tombstones. Records
   * that are written afterwards stay. The stage fails with {@link InvalidNamespaceException} if
   * there is no such namespace.
   *
   * @param dataSet what is emptied
   */
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet) {
    return parts.requests().tell(TruncateRequests.all(dataSet));
  }

  /**
   * As {@link #truncate(DataSet)}, for records that were last written before an instant.
   *
   * @param dataSet what is emptied
   * @param before not in the future, by the clock of the server
   */
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet, Instant before) {
    return parts.requests().tell(TruncateRequests.before(dataSet, before));
  }

  /**
   * Starts a secondary index.
   *
   * @param dataSet whose records it knows: those of a set, or of a whole namespace
   */
  public IndexBuilder<CompletionStage<Task>> index(DataSet dataSet) {
    return new IndexBuilder<>(
        index -> start(parts.plans().watching(IndexRequests.create(index))), dataSet);
  }

  /**
   * Drops a secondary index; that there is none is fine. The stage fails with {@link
   * InvalidNamespaceException} if there is no such namespace.
   *
   * @param dataSet of the index
   * @param indexName its name
   * @return done when all nodes have dropped it
   */
  public CompletionStage<Task> dropIndex(DataSet dataSet, String indexName) {
    return start(parts.plans().watching(IndexRequests.drop(dataSet, indexName)));
  }

  /**
   * The secondary indexes of a set, or of a whole namespace with all its sets. The stage fails with
   * {@link InvalidNamespaceException} if there is no such namespace.
   *
   * @param dataSet the set or namespace
   */
  public CompletionStage<List<SecondaryIndex>> listIndexes(DataSet dataSet) {
    return parts.requests().ask(IndexListing.of(dataSet));
  }

  /**
   * Registers a module of user-defined functions; one of the same name is replaced. The stage fails
   * with {@link UdfException} if it cannot be compiled; the message says where and why.
   *
   * @param module its source and name
   * @return done when all nodes have it
   */
  public CompletionStage<Task> registerUdf(UdfModule module) {
    return start(UdfRequests.register(module));
  }

  /**
   * Removes a module of user-defined functions; that there is none is fine.
   *
   * @param serverPath its name, such as {@code counters.lua}
   * @return done when no node has it
   */
  public CompletionStage<Task> removeUdf(String serverPath) {
    return start(UdfRequests.remove(serverPath));
  }

  /** The modules of user-defined functions that some node has, by name. */
  public CompletionStage<List<RegisteredUdf>> listUdfs() {
    return parts.requests().ask(UdfRequests.list());
  }

  private CompletionStage<Task> start(Started started) {
    return parts
        .requests()
        .then(started.start(), done -> new Task(parts.requests(), started.task()));
  }

  /**
   * Begins a transaction with the client's settings for transactions. Nothing is sent yet.
   *
   * @return the transaction, to be committed or aborted
   */
  public Transaction beginTransaction() {
    return beginTransaction(TransactionOptions.DEFAULT);
  }

  /**
   * Begins a transaction. Nothing is sent yet.
   *
   * @param options its timeout; attempts and pause mean nothing here
   * @return the transaction, to be committed or aborted
   */
  public Transaction beginTransaction(TransactionOptions options) {
    return Transaction.of(this, parts.transactions().begin(options));
  }

  /**
   * Does some work in a transaction and commits it. After a conflict with another transaction or
   * writer, at the commit or before, it is aborted, and the work is done again in a new one, after
   * a pause if the other one may still hold the record. After any other failure it is aborted, and
   * the stage fails with that.
   *
   * <pre>{@code
   * session.doInTransaction(tx ->
   *     tx.update(accounts.id("A")).bin("balance").add(-10).execute()
   *         .thenCompose(done -> tx.update(accounts.id("B")).bin("balance").add(10).execute()));
   * }</pre>
   *
   * <p>The work may end the transaction itself; then nothing is committed behind it. Called on a
   * transaction, it does the work within that one, once, and leaves the end to whoever began it.
   * The first attempt starts on the caller's thread, others on an event loop. The stage fails with
   * {@link CommitException} if it could not be committed, {@linkplain SdkException#inDoubt in
   * doubt} if it may have been all the same, for then the work is not done again; with {@link
   * TransactionException} if the last attempt met a conflict; or with what the work failed with.
   *
   * @param work done once for each attempt; should change nothing but records
   * @param <T> what the work gives
   * @return what it gave at the attempt that was committed
   */
  public <T extends @Nullable Object> CompletionStage<T> doInTransaction(
      Function<? super Transaction, ? extends CompletionStage<T>> work) {
    return doInTransaction(TransactionOptions.DEFAULT, work);
  }

  /**
   * As {@link #doInTransaction(Function)}.
   *
   * @param options how often and how long
   * @param work done once for each attempt
   * @param <T> what the work gives
   * @return what it gave at the attempt that was committed
   */
  public <T extends @Nullable Object> CompletionStage<T> doInTransaction(
      TransactionOptions options,
      Function<? super Transaction, ? extends CompletionStage<T>> work) {
    Objects.requireNonNull(work, "work must not be null");
    return parts.transactions().run(options, scope -> work.apply(Transaction.of(this, scope)));
  }

  /**
   * Joins a transaction: the same one, with the behaviour of this session.
   *
   * @param transaction of the same client
   * @return ends with the one it was made from
   */
  public Transaction withTransaction(Transaction transaction) {
    return transaction.joinedBy(this);
  }

  /** The session for commands that take no part in a transaction: this one, unless it is one. */
  public Session withoutTransaction() {
    return this;
  }

  @Override
  protected Terminal<KeyedCommand, CompletionStage<RecordStream>> terminal() {
    return terminal;
  }

  @Override
  public String toString() {
    return "Session[" + behavior().name() + "]";
  }
}
