package io.aerosdk.async;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.ael.AelCache;
import io.aerosdk.async.internal.EventLoopExecutor;
import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.async.internal.Then;
import io.aerosdk.async.internal.query.EventLoopPlans;
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
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
public final class Session extends TableVerbs<CompletionStage<RecordStream>> {
  private final BehaviorSource behavior;
  private final EventLoopExecutor executor;
  private final EventLoopRequests requests;
  private final EventLoopPlans plans;
  private final Terminal<KeyedCommand, CompletionStage<RecordStream>> terminal;
  private final Terminal<DatasetQueryCommand, RecordPublisher> queries;

  Session(
      BehaviorSource behavior,
      AelCache filters,
      EventLoopExecutor executor,
      EventLoopRequests requests,
      EventLoopPlans plans) {
    this.behavior = behavior;
    this.executor = executor;
    this.requests = requests;
    this.plans = plans;
    this.terminal = Terminal.caching(filters, executor::execute);
    this.queries =
        Terminal.caching(filters, (command, onError) -> executor.execute(command, plans));
  }

  /**
   * How the session's commands behave now; after a change of its file, the next ones do otherwise.
   */
  public Behavior behavior() {
    return behavior.current();
  }

  /**
   * Reads one record with all its bins. The stage fails with {@link RecordNotFoundException} if
   * there is none, and with another {@link SdkException} if the read fails.
   *
   * @param key which record
   */
  public CompletionStage<Record> get(Key key) {
    return executor.get(Shortcuts.key(key), null);
  }

  /**
   * Reads some bins of one record. The stage fails with {@link RecordNotFoundException} if there is
   * none, and with another {@link SdkException} if the read fails.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   */
  public CompletionStage<Record> get(Key key, String... binNames) {
    return executor.get(Shortcuts.key(key), Shortcuts.binNames(binNames));
  }

  /**
   * Reads one record with all its bins, if it is there. The stage fails with an {@link
   * SdkException} if the read fails.
   *
   * @param key which record
   */
  public CompletionStage<Optional<Record>> find(Key key) {
    return executor.find(Shortcuts.key(key), null);
  }

  /**
   * Reads some bins of one record, if it is there. The stage fails with an {@link SdkException} if
   * the read fails.
   *
   * @param key which record
   * @param binNames the bins to read; none for all
   */
  public CompletionStage<Optional<Record>> find(Key key, String... binNames) {
    return executor.find(Shortcuts.key(key), Shortcuts.binNames(binNames));
  }

  /**
   * Asks whether the record is there. The stage fails with an {@link SdkException} if the question
   * fails.
   *
   * @param key which record
   */
  public CompletionStage<Boolean> contains(Key key) {
    return executor.exists(Shortcuts.key(key));
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
    return executor.put(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * As {@link #put(Key, Map)}, with bins of the official client: the cheapest write there is.
   *
   * @param key which record
   * @param bins at least one; not changed afterwards
   */
  public CompletionStage<@Nullable Void> put(Key key, Bin... bins) {
    return executor.put(Shortcuts.key(key), Shortcuts.bins(bins));
  }

  /**
   * Starts a query over a set, or over a namespace.
   *
   * @param dataSet what is searched
   */
  public DatasetQuery<RecordPublisher, CompletionStage<QueryPlan>> query(DataSet dataSet) {
    return new DatasetQuery<>(queries, plans::explain, dataSet);
  }

  /**
   * Starts a background job: a change to all records of a set that the servers make on their own.
   */
  public BackgroundTasks<CompletionStage<Task>> backgroundTask() {
    return new BackgroundTasks<>(this::start);
  }

  CompletionStage<Task> start(BackgroundCommand command) {
    return Then.map(
        Then.compose(plans.planned(command), executor::start), check -> new Task(requests, check));
  }

  /** What the nodes of the cluster tell about themselves. */
  public Info info() {
    return new Info(requests);
  }

  /** Users and roles of a cluster with security. */
  public Admin admin() {
    return new Admin(requests);
  }

  /**
   * Removes all records of a set, or of a whole namespace, at once and without tombstones. Records
   * that are written afterwards stay. The stage fails with {@link InvalidNamespaceException} if
   * there is no such namespace.
   *
   * @param dataSet what is emptied
   */
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet) {
    return requests.tell(TruncateRequests.all(dataSet));
  }

  /**
   * As {@link #truncate(DataSet)}, for records that were last written before an instant.
   *
   * @param dataSet what is emptied
   * @param before not in the future, by the clock of the server
   */
  public CompletionStage<@Nullable Void> truncate(DataSet dataSet, Instant before) {
    return requests.tell(TruncateRequests.before(dataSet, before));
  }

  /**
   * Starts a secondary index.
   *
   * @param dataSet whose records it knows: those of a set, or of a whole namespace
   */
  public IndexBuilder<CompletionStage<Task>> index(DataSet dataSet) {
    return new IndexBuilder<>(index -> start(plans.watching(IndexRequests.create(index))), dataSet);
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
    return start(plans.watching(IndexRequests.drop(dataSet, indexName)));
  }

  /**
   * The secondary indexes of a set, or of a whole namespace with all its sets. The stage fails with
   * {@link InvalidNamespaceException} if there is no such namespace.
   *
   * @param dataSet the set or namespace
   */
  public CompletionStage<List<SecondaryIndex>> listIndexes(DataSet dataSet) {
    return requests.ask(IndexListing.of(dataSet));
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
    return requests.ask(UdfRequests.list());
  }

  private CompletionStage<Task> start(Started started) {
    return requests.then(started.start(), done -> new Task(requests, started.task()));
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
