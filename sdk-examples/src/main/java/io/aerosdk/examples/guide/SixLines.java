package io.aerosdk.examples.guide;

import io.aerosdk.DataSet;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The README's first look, blocking and async. */
public final class SixLines {
  private SixLines() {}

  /**
   * Runs both.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().namespace("test").start()) {
      blocking(server.seeds());
      async(server.seeds()).toCompletableFuture().join();
    }
  }

  static void blocking(String seeds) {
    // snippet
    try (SyncClient client = SyncClient.connect(seeds)) {
      SyncSession session = client.createSession();
      DataSet users = DataSet.of("test", "users");
      session.upsert(users.id(1)).put(Map.of("name", "Alice", "age", 28)).execute();
      session.upsert(users.id(2)).bin("name").setTo("Bob").bin("age").setTo(35).execute();
      try (RecordStream rows = session.query(users).where("$.age > ?0", 25).execute()) {
        for (RecordResult row : rows) {
          System.out.println(row.record().bins);
        }
      }
    }
    // end
  }

  static CompletionStage<Void> async(String seeds) {
    DataSet users = DataSet.of("test", "users");
    // snippet
    return Client.connect(seeds)
        .thenCompose(
            client -> {
              Session session = client.createSession();
              return session
                  .upsert(users.id(1))
                  .put(Map.of("name", "Alice"))
                  .execute()
                  .thenCompose(
                      done ->
                          session
                              .query(users)
                              .where("$.age > 25")
                              .execute()
                              .forEach(row -> System.out.println(row.record().bins)))
                  .whenComplete((done, failure) -> client.close());
            });
    // end
  }
}
