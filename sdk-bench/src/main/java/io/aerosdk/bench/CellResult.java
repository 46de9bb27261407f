package io.aerosdk.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.AbstractHistogram;

/** The rounds of one cell that count. Not thread-safe. */
final class CellResult {
  private final Cell cell;
  private final Totals plain = new Totals();
  private final Totals ours = new Totals();
  private final List<Double> ratios = new ArrayList<>();

  CellResult(Cell cell) {
    this.cell = cell;
  }

  void add(Measurement plainRound, Measurement ourRound) {
    plain.add(plainRound);
    ours.add(ourRound);
    ratios.add(ourRound.perSecond() / plainRound.perSecond());
  }

  Cell cell() {
    return cell;
  }

  Totals plain() {
    return plain;
  }

  Totals ours() {
    return ours;
  }

  /** Median of the rounds' throughput of ours over plain. */
  double ratio() {
    return median(ratios);
  }

  double lowestRatio() {
    return ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double highestRatio() {
    return ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** One client's rounds together. */
  static final class Totals {
    private final List<Double> perSecond = new ArrayList<>();
    private final AbstractHistogram latencies = Latencies.histogram();
    private long operations;
    private Usage usage = Usage.NONE;

    private void add(Measurement round) {
      perSecond.add(round.perSecond());
      latencies.add(round.latencies());
      operations += round.operations();
      usage = usage.plus(round.usage());
    }

    /** Median of the rounds. */
    double operationsPerSecond() {
      return median(perSecond);
    }

    double bytesPerOperation() {
      return (double) usage.bytes() / operations;
    }

    /** Microseconds that the callers, or the event loops, computed. */
    double cpuPerOperation() {
      return usage.cpuNanos() / 1e3 / operations;
    }

    /** In microseconds. */
    double latency(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1e3;
    }
  }
}
