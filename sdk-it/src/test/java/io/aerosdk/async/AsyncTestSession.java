package io.aerosdk.async;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.DatasetQueryCommand.PartitionRange;
import io.aerosdk.it.harness.PulledRows;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An async session for scenarios: waits for stages. In this package to see the terminal. */
final class AsyncTestSession extends TestSession {
  private final Session session;

  AsyncTestSession(Session session) {
    super((command, onError) -> Stages.await(session.terminal().execute(command, onError)));
    this.session = session;
  }

  @Override
  public DatasetQuery<RecordStream> query(DataSet dataSet) {
    return new DatasetQuery<>(
        (command, onError) -> PulledRows.of(publisher(session, command)), dataSet);
  }

  /** The command once more, by the builder that a user of the session has. */
  private static RecordPublisher publisher(Session session, DatasetQueryCommand command) {
    DatasetQuery<RecordPublisher> query = session.query(command.dataSet());
    if (!command.binNames().isEmpty()) {
      query.bins(command.binNames().toArray(String[]::new));
    }
    if (command.withoutBins()) {
      query.withNoBins();
    }
    if (command.condition() != null) {
      query.where(command.condition());
    }
    if (command.limit() > 0) {
      query.limit(command.limit());
    }
    if (command.recordsPerSecond() > 0) {
      query.recordsPerSecond(command.recordsPerSecond());
    }
    PartitionRange partitions = command.partitions();
    if (partitions != null) {
      query.onPartitionRange(partitions.first(), partitions.first() + partitions.count());
    }
    if (!query.command().equals(command)) {
      throw new AssertionError("The session's query lost something of " + command);
    }
    return query.execute();
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
}
