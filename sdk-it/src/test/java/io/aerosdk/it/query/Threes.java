package io.aerosdk.it.query;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A cluster of three embedded nodes with two copies of each record, and a client of it. */
record Threes(EmbeddedAerospike server, TestClient client, DataSet set) implements AutoCloseable {
  private static final int BATCH = 1_000;

  static Threes with(Setup setup, int records) {
    EmbeddedAerospike server = EmbeddedAerospike.builder().nodes(3).namespace("test").start();
    ClusterDefinition cluster = ClusterDefinition.parse(server.seeds());
    Threes threes = new Threes(server, setup.connect(cluster), DataSet.of("test", "threes"));
    threes.write(records);
    return threes;
  }

  private void write(int records) {
    for (int start = 0; start < records; start += BATCH) {
      long[] ids = LongStream.range(start, Math.min(records, start + BATCH)).toArray();
      List<RecordResult> failures =
          session()
              .upsert(set.ids(ids))
              .put(Map.of("n", 1, "text", "x".repeat(40)))
              .execute()
              .failures();
      if (!failures.isEmpty()) {
        throw new AssertionError(failures);
      }
    }
  }

  TestSession session() {
    return client.createSession();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
