package io.aerosdk.sync;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
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
import io.aerosdk.sync.internal.BlockingExecutor;
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
public final class SyncSession extends KeyedVerbs<RecordStream> {
  private final BehaviorSource behavior;
  private final BlockingExecutor executor;
  private final Terminal<KeyedCommand, RecordStream> terminal;

  SyncSession(BehaviorSource behavior, BlockingExecutor executor) {
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
  public DatasetQuery<RecordStream> query(DataSet dataSet) {
    return new DatasetQuery<>((command, onError) -> executor.execute(command), dataSet);
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
