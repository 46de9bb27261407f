package io.aerosdk.sync;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client together with a {@link Behavior}: where commands start. Calls return when they are done.
 *
 * <pre>{@code
 * SyncSession session = client.createSession(Behavior.READ_FAST);
 * session.put(users.id(1), Map.of("name", "Alice"));
 * String name = session.get(users.id(1)).getString("name");
 * session.upsert(users.id(1)).bin("visits").add(1).execute();
 * }</pre>
 *
 * <p>Costs nothing to keep and needs no closing. Thread-safe.
 */
public sealed class SyncSession extends TableVerbs<RecordStream> permits SyncTransaction {
  /** What it is made of. */
  final SessionParts parts;

  private final Terminal<KeyedCommand, RecordStream> terminal;
  private final Terminal<DatasetQueryCommand, RecordStream> queries;

  SyncSession(SessionParts parts) {
    this.parts = parts;
    this.terminal = Terminal.caching(parts.filters(), (command, onError) -> run(command, onError));
    this.queries =
        Terminal.caching(
            parts.filters(),
            (command, onError) -> parts.executor().execute(parts.plans().start(command)));
  }

  /** Reads one record; null if there is none. */
  @Nullable Record read(Key key, String @Nullable [] binNames) {
    return parts.executor().get(key, binNames);
  }

  /** Asks whether the record is there. */
  boolean isThere(Key key) {
    return parts.executor().exists(key);
  }

  /** Writes bins of one record. */
  void write(Key key, Bin[] bins) {
    parts.executor().put(key, bins);
  }

  /** Runs a command on keys. */
  RecordStream run(KeyedCommand command, OnError onError) {
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
   * Reads one record with all its bins.
   *
   * @param key which record
   * @throws RecordNotFoundException if there is no record
   * @throws SdkException if the read fails
   */
  public Record get(Key key) {
    return found(key, read(Shortcuts.key(key), null));
  }

  /**
   * Reads some bins of one record.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   * @throws RecordNotFoundException if there is no record
   * @throws SdkException if the read fails
   */
  public Record get(Key key, String... binNames) {
    return found(key, read(Shortcuts.key(key), Shortcuts.binNames(binNames)));
  }

  private static Record found(Key key, @Nullable Record record) {
    if (record == null) {
      throw Shortcuts.notFound(key);
    }
    return record;
  }

  /**
   * Reads one record with all its bins, if it is there.
   *
   * @param key which record
   * @throws SdkException if the read fails
   */
  public Optional<Record> find(Key key) {
    return Optional.ofNullable(read(Shortcuts.key(key), null));
  }

  /**
   * Reads some bins of one record, if it is there.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   * @throws SdkException if the read fails
   */
  public Optional<Record> find(Key key, String... binNames) {
    return Optional.ofNullable(read(Shortcuts.key(key), Shortcuts.binNames(binNames)));
  }

  /**
   * Asks whether the record is there.
   *
   * @param key which record
   * @throws SdkException if the question fails
   */
  public boolean contains(Key key) {
    return isThere(Shortcuts.key(key));
  }

  /**
   * Writes bins; creates the record if it is missing and keeps bins that are not named.
   *
   * @param key which record
   * @param bins values by bin name, as in {@code upsert(key).put(bins)}
   * @throws SdkException if the write fails
   */
  public void put(Key key, Map<String, ? extends @Nullable Object> bins) {
    write(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * As {@link #put(Key, Map)}, with bins of the official client: the cheapest write there is.
   *
   * @param key which record
   * @param bins at least one; not changed afterwards
   * @throws SdkException if the write fails
   */
  public void put(Key key, Bin... bins) {
    write(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * Starts a query over a set, or over a namespace.
   *
   * @param dataSet what is searched
   */
  public DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet) {
    return new DatasetQuery<>(queries, parts.plans()::explain, dataSet);
  }

  /**
   * Starts a background job: a change to all records of a set that the servers make on their own.
   */
  public BackgroundTasks<SyncTask> backgroundTask() {
    return new BackgroundTasks<>(this::start);
  }

  SyncTask start(BackgroundCommand command) {
    return new SyncTask(parts.requests(), parts.executor().start(parts.plans().planned(command)));
  }

  /** What the nodes of the cluster tell about themselves. */
  public SyncInfo info() {
    return new SyncInfo(parts.requests());
  }

  /** Users and roles of a cluster with security. */
  public SyncAdmin admin() {
    return new SyncAdmin(parts.requests());
  }

  /**
   * Removes all records of a set, or of a whole namespace, at once and without tombstones. Records
   * that are written afterwards stay.
   *
   * @param dataSet what is emptied
   * @throws InvalidNamespaceException if there is no such namespace
   * @throws SdkException if it fails otherwise
   */
  public void truncate(DataSet dataSet) {
    parts.requests().ask(TruncateRequests.all(dataSet));
  }

  /**
   * As {@link #truncate(DataSet)}, for records that were last written before an instant.
   *
   * @param dataSet what is emptied
   * @param before not in the future, by the clock of the server
   */
  public void truncate(DataSet dataSet, Instant before) {
    parts.requests().ask(TruncateRequests.before(dataSet, before));
  }

  /**
   * Starts a secondary index.
   *
   * @param dataSet whose records it knows: those of a set, or of a whole namespace
   */
  public IndexBuilder<SyncTask> index(DataSet dataSet) {
    return new IndexBuilder<>(
        index -> start(parts.plans().watching(IndexRequests.create(index))), dataSet);
  }

  /**
   * Drops a secondary index; that there is none is fine.
   *
   * @param dataSet of the index
   * @param indexName its name
   * @return done when all nodes have dropped it
   * @throws InvalidNamespaceException if there is no such namespace
   * @throws SdkException if it fails otherwise
   */
  public SyncTask dropIndex(DataSet dataSet, String indexName) {
    return start(parts.plans().watching(IndexRequests.drop(dataSet, indexName)));
  }

  /**
   * The secondary indexes of a set, or of a whole namespace with all its sets.
   *
   * @param dataSet the set or namespace
   * @throws InvalidNamespaceException if there is no such namespace
   * @throws SdkException if it fails otherwise
   */
  public List<SecondaryIndex> listIndexes(DataSet dataSet) {
    return parts.requests().ask(IndexListing.of(dataSet));
  }

  /**
   * Registers a module of user-defined functions; one of the same name is replaced.
   *
   * @param module its source and name
   * @return done when all nodes have it
   * @throws UdfException if it cannot be compiled; the message says where and why
   * @throws SdkException if it fails otherwise
   */
  public SyncTask registerUdf(UdfModule module) {
    return start(UdfRequests.register(module));
  }

  /**
   * Removes a module of user-defined functions; that there is none is fine.
   *
   * @param serverPath its name, such as {@code counters.lua}
   * @return done when no node has it
   * @throws SdkException if it fails
   */
  public SyncTask removeUdf(String serverPath) {
    return start(UdfRequests.remove(serverPath));
  }

  /**
   * The modules of user-defined functions that some node has, by name.
   *
   * @throws SdkException if it fails
   */
  public List<RegisteredUdf> listUdfs() {
    return parts.requests().ask(UdfRequests.list());
  }

  private SyncTask start(Started started) {
    parts.requests().ask(started.start());
    return new SyncTask(parts.requests(), started.task());
  }

  /**
   * Begins a transaction with the client's settings for transactions. Nothing is sent yet.
   *
   * @return the transaction, to be closed
   */
  public SyncTransaction beginTransaction() {
    return beginTransaction(TransactionOptions.DEFAULT);
  }

  /**
   * Begins a transaction. Nothing is sent yet.
   *
   * @param options its timeout; attempts and pause mean nothing here
   * @return the transaction, to be closed
   */
  public SyncTransaction beginTransaction(TransactionOptions options) {
    return SyncTransaction.of(this, parts.transactions().begin(options));
  }

  /**
   * Does some work in a transaction and commits it. After a conflict with another transaction or
   * writer, at the commit or before, it is aborted, and the work is done again in a new one, after
   * a pause if the other one may still hold the record. After any other failure it is aborted, and
   * the failure thrown.
   *
   * <pre>{@code
   * session.doInTransaction(tx -> {
   *   tx.update(accounts.id("A")).bin("balance").add(-10).execute();
   *   tx.update(accounts.id("B")).bin("balance").add(10).execute();
   * });
   * }</pre>
   *
   * <p>The work may end the transaction itself; then nothing is committed behind it. Called on a
   * transaction, it does the work within that one, once, and leaves the end to whoever began it.
   *
   * @param work done once for each attempt; should change nothing but records
   * @throws CommitException if it could not be committed; {@linkplain SdkException#inDoubt in
   *     doubt} if it may have been all the same, for then the work is not done again
   * @throws TransactionException if the last attempt met a conflict
   * @throws SdkException what the work failed with, or that the thread was interrupted in a pause
   */
  public void doInTransaction(Consumer<? super SyncTransaction> work) {
    doInTransaction(TransactionOptions.DEFAULT, work);
  }

  /**
   * As {@link #doInTransaction(Consumer)}.
   *
   * @param options how often and how long
   * @param work done once for each attempt
   */
  public void doInTransaction(TransactionOptions options, Consumer<? super SyncTransaction> work) {
    Objects.requireNonNull(work, "work must not be null");
    callInTransaction(
        options,
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  /**
   * As {@link #doInTransaction(Consumer)}, for work that gives something.
   *
   * @param work done once for each attempt
   * @param <T> what it gives
   * @return what it gave at the attempt that was committed
   */
  public <T extends @Nullable Object> T callInTransaction(
      Function<? super SyncTransaction, ? extends T> work) {
    return callInTransaction(TransactionOptions.DEFAULT, work);
  }

  /**
   * As {@link #doInTransaction(Consumer)}, for work that gives something.
   *
   * @param options how often and how long
   * @param work done once for each attempt
   * @param <T> what it gives
   * @return what it gave at the attempt that was committed
   */
  public <T extends @Nullable Object> T callInTransaction(
      TransactionOptions options, Function<? super SyncTransaction, ? extends T> work) {
    Objects.requireNonNull(work, "work must not be null");
    return parts.transactions().run(options, scope -> work.apply(SyncTransaction.of(this, scope)));
  }

  /**
   * Joins a transaction: the same one, with the behaviour of this session.
   *
   * @param transaction of the same client
   * @return need not be closed: the one it was made from ends it
   */
  public SyncTransaction withTransaction(SyncTransaction transaction) {
    return transaction.joinedBy(this);
  }

  /** The session for commands that take no part in a transaction: this one, unless it is one. */
  public SyncSession withoutTransaction() {
    return this;
  }

  @Override
  protected Terminal<KeyedCommand, RecordStream> terminal() {
    return terminal;
  }

  @Override
  public String toString() {
    return "SyncSession[" + behavior().name() + "]";
  }
}
