package io.aerosdk.examples.world;

import com.aerospike.client.Key;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;

/** The steps that read the same in both flavours: builders do not know which one runs them. */
final class Steps {
  static final Key OSLO = World.ZONES.id("Europe/Oslo");
  private static final int BATCH = 250;

  private Steps() {}

  /** The records in portions of one batch. */
  static List<List<Entry>> batches(List<Entry> entries) {
    List<List<Entry>> batches = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += BATCH) {
      batches.add(entries.subList(i, Math.min(i + BATCH, entries.size())));
    }
    return batches;
  }

  /** Writes different bins to many keys in one round trip. */
  static <O> KeyedWrite<O> write(KeyedVerbs<O> session, List<Entry> batch) {
    Entry first = batch.get(0);
    KeyedWrite<O> chain = session.upsert(first.key()).put(first.bins());
    for (Entry entry : batch.subList(1, batch.size())) {
      chain = chain.upsert(entry.key()).put(entry.bins());
    }
    return chain;
  }

  /** Reads several keys at once; the last one is not there. */
  static <O> KeyedRead<O> neighbours(KeyedVerbs<O> session) {
    return session.query(
        World.ZONES.ids("Europe/Stockholm", "Europe/Copenhagen", "Europe/Atlantis"));
  }

  /** Changes a record only if nobody changed it since it was read. */
  static <O> KeyedWrite<O> visit(KeyedVerbs<O> session, int generation) {
    return session.update(OSLO).bin("visits").add(1).ensureGenerationIs(generation);
  }

  /** Throws the first failure of a batch, so that none gets lost; returns how many were done. */
  static int done(RecordStream rows) {
    int count = 0;
    for (RecordResult row : rows) {
      row.orThrow();
      count++;
    }
    return count;
  }
}
