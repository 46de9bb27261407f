package io.aerosdk.embedded.storage;

import java.nio.charset.StandardCharsets;

/**
 * A set of a namespace: a name, a count and the time before which its records are gone. A set stays
 * once it was used. Thread-safe.
 */
public final class RecordSet {
  /** The set of the records by which the server follows transactions. */
  public static final String MONITORS = "<ERO~MRT";

  private final String name;
  private final byte[] nameBytes;
  private final boolean ofMonitors;
  private final RecordCounts counts = new RecordCounts();
  private volatile long truncatedBefore;

  RecordSet(String name) {
    this.name = name;
    this.nameBytes = name.getBytes(StandardCharsets.ISO_8859_1);
    this.ofMonitors = name.equals(MONITORS);
  }

  /** The name, a character for each byte. */
  public String name() {
    return name;
  }

  /** The bytes of the name; not to be written to. */
  public byte[] nameBytes() {
    return nameBytes;
  }

  /** Whether its records are about transactions: who looks at all sets does not see it. */
  public boolean isOfMonitors() {
    return ofMonitors;
  }

  /** Records that were durably deleted and not written again. */
  public long tombstones() {
    return counts.tombstones();
  }

  /** Records in the set, expired ones included until they are swept. */
  public long objects() {
    return counts.objects();
  }

  /** Records last updated before this millisecond do not exist; 0 when never truncated. */
  public long truncatedBefore() {
    return truncatedBefore;
  }

  /** Bytes that the records take, in the store's own count. */
  public long dataBytes() {
    return counts.dataBytes();
  }

  void count(StoredRecord record, int change, long size) {
    counts.count(record, change, size);
  }

  void truncateBefore(long millis) {
    truncatedBefore = millis;
  }
}
