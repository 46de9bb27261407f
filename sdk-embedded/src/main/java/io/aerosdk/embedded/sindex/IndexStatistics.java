package io.aerosdk.embedded.sindex;

/**
 * What an index says about itself at a moment.
 *
 * @param entries pairs of value and record that it holds
 * @param entriesPerValue records with the same value, on average
 * @param entriesPerRecord values of the same record, on average
 * @param usedBytes memory taken, in the server's unit of 16 MiB
 * @param loadPercent how much of what was there at its creation it has seen; 100 when it can be
 *     used
 * @param loadMillis how long that took; 0 until it is over
 */
public record IndexStatistics(
    long entries,
    long entriesPerValue,
    long entriesPerRecord,
    long usedBytes,
    int loadPercent,
    long loadMillis) {
  private static final long UNIT = 16 << 20;
  private static final int ENTRY_BYTES = 28;

  static IndexStatistics of(long entries, long values, long records, int percent, long millis) {
    return new IndexStatistics(
        entries,
        average(entries, values),
        average(entries, records),
        Math.max(1, (entries * ENTRY_BYTES + UNIT - 1) / UNIT) * UNIT,
        percent,
        millis);
  }

  private static long average(long entries, long groups) {
    return groups == 0 ? 0 : Math.round((double) entries / groups);
  }
}
