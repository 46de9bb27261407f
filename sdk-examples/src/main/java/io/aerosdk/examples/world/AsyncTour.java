package io.aerosdk.examples.world;

import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;
import io.aerosdk.error.GenerationException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** The tour with stages: nothing waits, everything that can run at the same time does. */
final class AsyncTour {
  private final Session session;

  private AsyncTour(Session session) {
    this.session = session;
  }

  static CompletionStage<Findings> run(String seeds, World world) {
    return Client.connect(seeds)
        .thenCompose(
            client ->
                new AsyncTour(client.createSession())
                    .run(world.entries())
                    .whenComplete((findings, failure) -> client.close())
                    .thenCombine(client.closed(), (findings, closed) -> findings));
  }

  private CompletionStage<Findings> run(List<Entry> entries) {
    long start = System.nanoTime();
    return writeAll(entries)
        .thenCompose(
            written -> {
              Duration writing = Duration.ofNanos(System.nanoTime() - start);
              return session.get(Steps.OSLO).thenCompose(oslo -> look(written, writing, oslo));
            });
  }

  private CompletionStage<Integer> writeAll(List<Entry> entries) {
    CompletionStage<Integer> written = CompletableFuture.completedFuture(0);
    for (List<Entry> batch : Steps.batches(entries)) {
      written =
          written.thenCombine(
              Steps.write(session, batch).execute().thenApply(Steps::done), Integer::sum);
    }
    return written;
  }

  private CompletionStage<Findings> look(int written, Duration writing, Record oslo) {
    CompletableFuture<Integer> neighbours =
        Steps.neighbours(session).execute().thenApply(Steps::done).toCompletableFuture();
    CompletableFuture<String> refusal = visitTwice(oslo.generation).toCompletableFuture();
    CompletableFuture<List<Record>> zones = all(World.ZONES, "zone", "offset");
    CompletableFuture<List<Record>> shifts = all(World.SHIFTS, "zone", "at", "by");
    CompletableFuture<List<Record>> countries = all(World.COUNTRIES, "name", "currency");
    return CompletableFuture.allOf(neighbours, refusal, zones, shifts, countries)
        .thenApply(
            all ->
                new Findings(
                    "Client",
                    written,
                    writing,
                    oslo,
                    neighbours.join(),
                    refusal.join(),
                    zones.join(),
                    shifts.join(),
                    countries.join()));
  }

  /** The second update still expects the generation of before the first. */
  private CompletionStage<String> visitTwice(int generation) {
    return Steps.visit(session, generation)
        .execute()
        .thenCompose(first -> Steps.visit(session, generation).execute())
        .handle((second, failure) -> failure == null ? "accepted, which is wrong" : text(failure));
  }

  private static String text(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof GenerationException refused) {
      return String.valueOf(refused.getMessage());
    }
    throw new CompletionException(cause);
  }

  private CompletableFuture<List<Record>> all(DataSet set, String... bins) {
    return session
        .query(set)
        .bins(bins)
        .execute()
        .toList()
        .thenApply(rows -> rows.stream().map(row -> row.record()).toList())
        .toCompletableFuture();
  }
}
