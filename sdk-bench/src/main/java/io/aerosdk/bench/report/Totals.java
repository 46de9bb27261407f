package io.aerosdk.bench.report;

import io.aerosdk.bench.round.Latencies;
import io.aerosdk.bench.round.Usage;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.AbstractHistogram;

/** One client's rounds of one cell together. Not thread-safe. */
public final class Totals {
  private final List<Double> perSecond = new ArrayList<>();
  private final AbstractHistogram latencies = Latencies.histogram();
  private long operations;
  private Usage usage = Usage.NONE;
  private long serverCpuNanos;
  private long memory = -1;

  void add(Round round) {
    perSecond.add(round.measurement().perSecond());
    latencies.add(round.measurement().latencies());
    operations += round.measurement().operations();
    usage = usage.plus(round.measurement().usage());
    serverCpuNanos += round.serverCpuNanos();
  }

  void memory(long bytes) {
    memory = bytes;
  }

  /** Throughput, the median of the rounds. */
  public double perSecond() {
    return Median.of(perSecond);
  }

  /** Bytes that this process allocated for each operation. */
  public double bytes() {
    return (double) usage.bytes() / operations;
  }

  /** Microseconds that this process computed for each operation. */
  public double cpu() {
    return usage.cpuNanos() / 1e3 / operations;
  }

  /** Microseconds that the server computed for each operation; negative if nobody knows. */
  public double serverCpu() {
    return serverCpuNanos < 0 ? -1 : serverCpuNanos / 1e3 / operations;
  }

  /** Latency in microseconds. */
  public double latency(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e3;
  }

  /** How many latencies were measured. */
  public long latencyCount() {
    return latencies.getTotalCount();
  }

  /** How many of them are above so many nanoseconds. */
  long latenciesAbove(long nanos) {
    long most = Math.max(nanos, latencies.getMaxValue());
    return nanos >= most ? 0 : latencies.getCountBetweenValues(nanos + 1, most);
  }

  /** Bytes held in memory half-way; -1 if that was not looked at. */
  public long memory() {
    return memory;
  }
}
