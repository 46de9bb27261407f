package io.aerosdk.async;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.async.internal.EventLoopExecutor;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.Terminal;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.Shortcuts;
import io.aerosdk.result.RecordStream;
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
public final class Session extends KeyedVerbs<CompletionStage<RecordStream>> {
  private final BehaviorSource behavior;
  private final EventLoopExecutor executor;
  private final Terminal<KeyedCommand, CompletionStage<RecordStream>> terminal;

  Session(BehaviorSource behavior, EventLoopExecutor executor) {
    this.behavior = behavior;
    this.executor = executor;
    this.terminal = executor::execute;
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
  public DatasetQuery<RecordPublisher> query(DataSet dataSet) {
    return new DatasetQuery<>((command, onError) -> executor.execute(command), dataSet);
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
