package io.aerosdk.sync;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.background.BackgroundTasks;
import io.aerosdk.it.harness.Awaiting;
import io.aerosdk.it.harness.TestRequests.OfTask;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A blocking session for scenarios: passes everything on. In this package to see the terminal. */
final class SyncTestSession extends TestSession {
  private final SyncSession session;

  SyncTestSession(SyncSession session) {
    super(session.terminal());
    this.session = session;
  }

  @Override
  public DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet) {
    return session.query(dataSet);
  }

  @Override
  public BackgroundTasks<OfTask> backgroundTask() {
    return new BackgroundTasks<>(command -> Awaiting.as(OfTask.class, session.start(command)));
  }

  @Override
  public Record get(Key key, String... binNames) {
    return session.get(key, binNames);
  }

  @Override
  public Optional<Record> find(Key key, String... binNames) {
    return session.find(key, binNames);
  }

  @Override
  public boolean contains(Key key) {
    return session.contains(key);
  }

  @Override
  public void put(Key key, Map<String, ? extends @Nullable Object> bins) {
    session.put(key, bins);
  }

  @Override
  public void put(Key key, Bin... bins) {
    session.put(key, bins);
  }

  @Override
  public TestTransaction beginTransaction() {
    return new SyncTestTransaction(session.beginTransaction());
  }

  @Override
  public TestTransaction beginTransaction(TransactionOptions options) {
    return new SyncTestTransaction(session.beginTransaction(options));
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(
      TransactionOptions options, Function<TestTransaction, T> work) {
    return session.callInTransaction(options, tx -> work.apply(new SyncTestTransaction(tx)));
  }

  @Override
  public TestSession withTransaction(TestTransaction transaction) {
    return new SyncTestSession(
        session.withTransaction(((SyncTestTransaction) transaction).transaction()));
  }

  @Override
  public TestSession withoutTransaction() {
    return new SyncTestSession(session.withoutTransaction());
  }

  @Override
  public void truncate(DataSet dataSet) {
    session.truncate(dataSet);
  }
}
