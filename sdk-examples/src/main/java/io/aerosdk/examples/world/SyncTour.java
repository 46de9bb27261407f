package io.aerosdk.examples.world;

import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.error.GenerationException;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.time.Duration;
import java.util.List;

/** The tour with blocking calls. */
final class SyncTour {
  private final SyncSession session;

  private SyncTour(SyncSession session) {
    this.session = session;
  }

  static Findings run(String seeds, World world) {
    try (SyncClient client = SyncClient.connect(seeds)) {
      return new SyncTour(client.createSession()).run(world.entries());
    }
  }

  private Findings run(List<Entry> entries) {
    long start = System.nanoTime();
    int written = 0;
    for (List<Entry> batch : Steps.batches(entries)) {
      written += Steps.done(Steps.write(session, batch).execute());
    }
    Duration writing = Duration.ofNanos(System.nanoTime() - start);

    Record oslo = session.get(Steps.OSLO);
    int neighbours = Steps.done(Steps.neighbours(session).execute());
    return new Findings(
        "SyncClient",
        written,
        writing,
        oslo,
        neighbours,
        visitTwice(oslo.generation),
        all(World.ZONES, "zone", "offset"),
        all(World.SHIFTS, "zone", "at", "by"),
        all(World.COUNTRIES, "name", "currency"));
  }

  /** The second update still expects the generation of before the first. */
  private String visitTwice(int generation) {
    Steps.visit(session, generation).execute();
    try {
      Steps.visit(session, generation).execute();
      return "accepted, which is wrong";
    } catch (GenerationException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private List<Record> all(DataSet set, String... bins) {
    try (RecordStream rows = session.query(set).bins(bins).execute()) {
      return rows.stream().map(row -> row.record()).toList();
    }
  }
}
