package io.aerosdk.embedded.cluster;

import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.StoredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one namespace that a node took with it when it was shut down in good order. Not
 * thread-safe; the cluster guards it.
 */
final class SetAside {
  private final Namespace namespace;
  private final Map<Integer, Taken> partitions = new HashMap<>();

  SetAside(Namespace namespace) {
    this.namespace = namespace;
  }

  private record Taken(long sinceMillis, List<StoredRecord> records) {}

  /** Remembers the records of a partition as they are now. */
  void take(int partition, long sinceMillis) {
    List<StoredRecord> records = new ArrayList<>();
    namespace.visit(
        partition,
        record -> {
          if (record.lastUpdateMillis() >= sinceMillis) {
            records.add(record);
          }
        });
    partitions.put(partition, new Taken(sinceMillis, records));
  }

  /** From when on the records of a partition were remembered; -1 for never. */
  long sinceMillis(int partition) {
    Taken taken = partitions.get(partition);
    return taken == null ? -1 : taken.sinceMillis;
  }

  /** Brings the records of a partition back, except where there are newer ones. */
  void restore(int partition) {
    Taken taken = partitions.get(partition);
    if (taken != null) {
      taken.records.forEach(namespace::restore);
    }
  }
}
