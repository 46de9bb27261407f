package io.aerosdk.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Latencies of a cell by percentile, the rare ones as wide as the frequent ones. */
final class LatencyChart {
  private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99};

  private LatencyChart() {}

  static LineChart of(String cell, String ourName, CellResult result) {
    List<Series> lines =
        List.of(
            line("plain client", Styles.PLAIN, result.plain()),
            line(ourName, Styles.of(result.subject().preset()), result.ours()));
    List<Double> values =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .map(Series.Point::y)
            .sorted()
            .toList();
    Axis y = Axis.steps(values.get(0), values.get(values.size() - 1));
    return new LineChart("Latency of " + cell + ", µs", axis(), "percentile", y, lines);
  }

  private static Axis axis() {
    List<Axis.Tick> ticks =
        List.of(
            new Axis.Tick(one(50), "p50"),
            new Axis.Tick(one(90), "p90"),
            new Axis.Tick(one(99), "p99"),
            new Axis.Tick(one(99.9), "p99.9"),
            new Axis.Tick(one(99.99), "p99.99"));
    return new Axis(one(45), one(99.993), true, ticks);
  }

  /** One operation of how many is slower. */
  private static double one(double percentile) {
    return 100 / (100 - percentile);
  }

  private static Series line(String name, String style, Totals side) {
    List<Series.Point> points = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      // A percentile that less than one measured operation is above would repeat the highest.
      if (side.latencyCount() >= one(percentile)) {
        points.add(point(percentile, side));
      }
    }
    if (points.isEmpty()) {
      points.add(point(PERCENTILES[0], side));
    }
    return new Series(name, style, points);
  }

  private static Series.Point point(double percentile, Totals side) {
    double micros = side.latency(percentile);
    String label = String.format(Locale.ROOT, "p%s: %,.0f µs", Axis.grouped(percentile), micros);
    return new Series.Point(one(percentile), Math.max(micros, 0.1), label);
  }
}
