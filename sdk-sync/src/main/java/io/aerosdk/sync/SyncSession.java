package io.aerosdk.sync;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.ael.AelCache;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Terminal;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.command.background.BackgroundTasks;
import io.aerosdk.command.table.TableVerbs;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
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
import io.aerosdk.sync.internal.BlockingExecutor;
import io.aerosdk.sync.internal.BlockingPlans;
import io.aerosdk.sync.internal.BlockingRequests;
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class SyncSession extends TableVerbs<RecordStream> {
  private final BehaviorSource behavior;
  private final BlockingExecutor executor;
  private final BlockingRequests requests;
  private final BlockingPlans plans;
  private final Terminal<KeyedCommand, RecordStream> terminal;
  private final Terminal<DatasetQueryCommand, RecordStream> queries;

  SyncSession(
      BehaviorSource behavior,
      AelCache filters,
      BlockingExecutor executor,
      BlockingRequests requests,
      BlockingPlans plans) {
    this.behavior = behavior;
    this.executor = executor;
    this.requests = requests;
    this.plans = plans;
    this.terminal = Terminal.caching(filters, executor::execute);
    this.queries =
        Terminal.caching(filters, (command, onError) -> executor.execute(plans.start(command)));
  }

  /**
   * How the session's commands behave now; after a change of its file, the next ones do otherwise.
   */
  public Behavior behavior() {
    return behavior.current();
  }

  /**
   * Reads one record with all its bins.
   *
   * @param key which record
   * @throws RecordNotFoundException if there is no record
   * @throws SdkException if the read fails
   */
  public Record get(Key key) {
    return found(key, executor.get(Shortcuts.key(key), null));
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
    return found(key, executor.get(Shortcuts.key(key), Shortcuts.binNames(binNames)));
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
    return Optional.ofNullable(executor.get(Shortcuts.key(key), null));
  }

  /**
   * Reads some bins of one record, if it is there.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   * @throws SdkException if the read fails
   */
  public Optional<Record> find(Key key, String... binNames) {
    return Optional.ofNullable(executor.get(Shortcuts.key(key), Shortcuts.binNames(binNames)));
  }

  /**
   * Asks whether the record is there.
   *
   * @param key which record
   * @throws SdkException if the question fails
   */
  public boolean contains(Key key) {
    return executor.exists(Shortcuts.key(key));
  }

  /**
   * Writes bins; creates the record if it is missing and keeps bins that are not named.
   *
   * @param key which record
   * @param bins values by bin name, as in {@code upsert(key).put(bins)}
   * @throws SdkException if the write fails
   */
  public void put(Key key, Map<String, ? extends @Nullable Object> bins) {
    executor.put(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * As {@link #put(Key, Map)}, with bins of the official client: the cheapest write there is.
   *
   * @param key which record
   * @param bins at least one; not changed afterwards
   * @throws SdkException if the write fails
   */
  public void put(Key key, Bin... bins) {
    executor.put(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * Starts a query over a set, or over a namespace.
   *
   * @param dataSet what is searched
   */
  public DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet) {
    return new DatasetQuery<>(queries, plans::explain, dataSet);
  }

  /**
   * Starts a background job: a change to all records of a set that the servers make on their own.
   */
  public BackgroundTasks<SyncTask> backgroundTask() {
    return new BackgroundTasks<>(this::start);
  }

  SyncTask start(BackgroundCommand command) {
    return new SyncTask(requests, executor.start(plans.planned(command)));
  }

  /** What the nodes of the cluster tell about themselves. */
  public SyncInfo info() {
    return new SyncInfo(requests);
  }

  /** Users and roles of a cluster with security. */
  public SyncAdmin admin() {
    return new SyncAdmin(requests);
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
    requests.ask(TruncateRequests.all(dataSet));
  }

  /**
   * As {@link #truncate(DataSet)}, for records that were last written before an instant.
   *
   * @param dataSet what is emptied
   * @param before not in the future, by the clock of the server
   */
  public void truncate(DataSet dataSet, Instant before) {
    requests.ask(TruncateRequests.before(dataSet, before));
  }

  /**
   * Starts a secondary index.
   *
   * @param dataSet whose records it knows: those of a set, or of a whole namespace
   */
  public IndexBuilder<SyncTask> index(DataSet dataSet) {
    return new IndexBuilder<>(index -> start(plans.watching(IndexRequests.create(index))), dataSet);
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
    return start(plans.watching(IndexRequests.drop(dataSet, indexName)));
  }

  /**
   * The secondary indexes of a set, or of a whole namespace with all its sets.
   *
   * @param dataSet the set or namespace
   * @throws InvalidNamespaceException if there is no such namespace
   * @throws SdkException if it fails otherwise
   */
  public List<SecondaryIndex> listIndexes(DataSet dataSet) {
    return requests.ask(IndexListing.of(dataSet));
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
    return requests.ask(UdfRequests.list());
  }

  private SyncTask start(Started started) {
    requests.ask(started.start());
    return new SyncTask(requests, started.task());
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
