package io.aerosdk.bench.report;

/**
 * What a cell is about. Immutable.
 *
 * @param family cells that differ only in preset and callers, such as {@code async-read-shortcut}
 * @param preset empty for the default, else such as {@code -high-throughput}
 * @param callers threads, or operations in flight
 * @param batchSize records of one operation
 * @param unit what is counted
 */
public record Subject(String family, String preset, int callers, int batchSize, Unit unit) {

  /** What throughput, CPU and bytes are given for. */
  public enum Unit {
    /** Operations; latencies are of one operation. */
    CALLS,
    /** Rows of a query; latencies are of one query. */
    ROWS
  }

  /** Such as {@code async-read-shortcut-64-high-throughput}. */
  public String name() {
    return unit == Unit.ROWS ? family + preset : family + "-" + callers + preset;
  }
}
