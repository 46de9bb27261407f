package io.aerosdk.async;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.command.PartitionSet;
import io.aerosdk.command.background.BackgroundTasks;
import io.aerosdk.it.harness.Awaiting;
import io.aerosdk.it.harness.PulledRows;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestRequests.OfTask;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An async session for scenarios: waits for stages. In this package to see the terminal. */
final class AsyncTestSession extends TestSession {
  private static final Executor ELSEWHERE =
      task -> {
        Thread thread = new Thread(task, "work of a transaction");
        thread.setDaemon(true);
        thread.start();
      };

  private final Session session;

  AsyncTestSession(Session session) {
    super((command, onError) -> Stages.await(session.terminal().execute(command, onError)));
    this.session = session;
  }

  @Override
  public DatasetQuery<RecordStream, QueryPlan> query(DataSet dataSet) {
    return new DatasetQuery<>(
        (command, onError) -> {
          RecordPublisher rows = builder(command).execute();
          return PulledRows.of(rows, rows::chunk);
        },
        command -> Stages.await(builder(command).explain()),
        dataSet);
  }

  /** The command once more, by the builder that a user of the session has. */
  private DatasetQuery<RecordPublisher, CompletionStage<QueryPlan>> builder(
      DatasetQueryCommand command) {
    DatasetQuery<RecordPublisher, CompletionStage<QueryPlan>> query =
        session.query(command.dataSet());
    if (!command.binNames().isEmpty()) {
      query.bins(command.binNames().toArray(String[]::new));
    }
    if (command.withoutBins()) {
      query.withNoBins();
    }
    if (command.options().readable() != null) {
      query.where(command.options().readable());
    } else if (command.condition() != null) {
      query.where(command.condition());
    }
    if (command.limit() > 0) {
      query.limit(command.limit());
    }
    if (command.recordsPerSecond() > 0) {
      query.recordsPerSecond(command.recordsPerSecond());
    }
    PartitionSet partitions = command.partitions();
    if (partitions != null) {
      query.onPartitions(
          IntStream.range(0, PartitionSet.ALL).filter(partitions::contains).toArray());
    }
    rarely(query, command.options());
    if (!query.command().equals(command)) {
      throw new AssertionError("The session's query lost something of " + command);
    }
    return query;
  }

  private static void rarely(DatasetQuery<?, ?> query, Options options) {
    if (options.filter() != null) {
      query.filter(options.filter());
    }
    if (options.expectedDuration() != null) {
      query.expectedDuration(options.expectedDuration());
    }
    if (options.chunkSize() > 0) {
      query.chunkSize(options.chunkSize());
    }
    if (options.hint() != QueryHint.NONE) {
      query.withHint(options.hint());
    }
    if (options.cursor() != null) {
      query.resumeFrom(options.cursor());
    }
  }

  @Override
  public BackgroundTasks<OfTask> backgroundTask() {
    return new BackgroundTasks<>(
        command -> Awaiting.as(OfTask.class, Stages.await(session.start(command))));
  }

  @Override
  public Record get(Key key, String... binNames) {
    return Stages.await(session.get(key, binNames));
  }

  @Override
  public Optional<Record> find(Key key, String... binNames) {
    return Stages.await(session.find(key, binNames));
  }

  @Override
  public boolean contains(Key key) {
    return Stages.await(session.contains(key));
  }

  @Override
  public void put(Key key, Map<String, ? extends @Nullable Object> bins) {
    Stages.await(session.put(key, bins));
  }

  @Override
  public void put(Key key, Bin... bins) {
    Stages.await(session.put(key, bins));
  }

  @Override
  public TestTransaction beginTransaction() {
    return new AsyncTestTransaction(session.beginTransaction());
  }

  @Override
  public TestTransaction beginTransaction(TransactionOptions options) {
    return new AsyncTestTransaction(session.beginTransaction(options));
  }

  /** The work waits for stages, which it must not do on an event loop. */
  @Override
  public <T extends @Nullable Object> T inTransaction(
      TransactionOptions options, Function<TestTransaction, T> work) {
    return Stages.await(
        session.doInTransaction(
            options,
            tx ->
                CompletableFuture.supplyAsync(
                    () -> work.apply(new AsyncTestTransaction(tx)), ELSEWHERE)));
  }

  @Override
  public TestSession withTransaction(TestTransaction transaction) {
    return new AsyncTestSession(
        session.withTransaction(((AsyncTestTransaction) transaction).transaction()));
  }

  @Override
  public TestSession withoutTransaction() {
    return new AsyncTestSession(session.withoutTransaction());
  }

  @Override
  public void truncate(DataSet dataSet) {
    Stages.await(session.truncate(dataSet));
  }
}
