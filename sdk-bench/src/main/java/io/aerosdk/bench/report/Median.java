package io.aerosdk.bench.report;

import java.util.List;

/** Quantiles of the rounds. */
final class Median {
  private Median() {}

  static double of(List<Double> values) {
    return quantile(values, 0.5);
  }

  /** Between the two nearest values, in proportion. */
  static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
