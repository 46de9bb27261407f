package io.aerosdk.it.harness;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Terminal;
import io.aerosdk.command.background.BackgroundTasks;
import io.aerosdk.command.table.TableVerbs;
import io.aerosdk.it.harness.TestRequests.OfTask;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session of either flavour, as scenarios use it: blocking, with the same exceptions. The async
 * one waits for its stages, within a limit, and throws what they failed with.
 */
public abstract class TestSession extends TableVerbs<RecordStream> {
  private final Terminal<KeyedCommand, RecordStream> terminal;

  /** A session that ends its commands here. */
  protected TestSession(Terminal<KeyedCommand, RecordStream> terminal) {
    this.terminal = terminal;
  }

  @Override
  protected final Terminal<KeyedCommand, RecordStream> terminal() {
    return terminal;
  }

  /** As {@code session.query(dataSet)}; the async flavour pulls the rows from the publisher. */
  public abstract DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet);

  /** As {@code session.backgroundTask()}. */
  public abstract BackgroundTasks<OfTask> backgroundTask();

  /** As {@code session.get(key, bins)}. */
  public abstract Record get(Key key, String... binNames);

  /** As {@code session.find(key, bins)}. */
  public abstract Optional<Record> find(Key key, String... binNames);

  /** As {@code session.contains(key)}. */
  public abstract boolean contains(Key key);

  /** As {@code session.put(key, bins)}. */
  public abstract void put(Key key, Map<String, ? extends @Nullable Object> bins);

  /** As {@code session.put(key, bins)}. */
  public abstract void put(Key key, Bin... bins);

  /** As {@code session.beginTransaction(options)}. */
  public abstract TestTransaction beginTransaction(TransactionOptions options);

  /** As {@code session.beginTransaction()}. */
  public abstract TestTransaction beginTransaction();

  /** As {@code session.doInTransaction(options, work)}; the work may block. */
  public abstract <T extends @Nullable Object> T inTransaction(
      TransactionOptions options, Function<TestTransaction, T> work);

  /** As {@code session.doInTransaction(work)}; the work may block. */
  public final <T extends @Nullable Object> T inTransaction(Function<TestTransaction, T> work) {
    return inTransaction(TransactionOptions.DEFAULT, work);
  }

  /** As {@code session.withTransaction(transaction)}. */
  public abstract TestSession withTransaction(TestTransaction transaction);

  /** As {@code session.withoutTransaction()}. */
  public abstract TestSession withoutTransaction();

  /** As {@code session.truncate(dataSet)}. */
  public abstract void truncate(DataSet dataSet);
}
