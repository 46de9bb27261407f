package io.aerosdk.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis of a chart: a range of values, where they are on it, and which of them are named.
 * Immutable.
 *
 * @param least value at its start
 * @param most value at its end
 * @param isLog whether equal distances are equal factors
 * @param ticks values that are named
 */
record Axis(double least, double most, boolean isLog, List<Tick> ticks) {

  private static final double MANY_STEPS = 1_000;

  /** A value and its name. */
  record Tick(double value, String name) {}

  /** From zero to somewhat above the highest. */
  static Axis linear(double highest) {
    double most = highest <= 0 ? 1 : highest;
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    if (most / step < 2) {
      step /= 5;
    } else if (most / step < 5) {
      step /= 2;
    }
    List<Tick> ticks = new ArrayList<>();
    int steps = (int) Math.ceil(most / step);
    for (int i = 0; i <= steps; i++) {
      ticks.add(new Tick(i * step, name(i * step)));
    }
    return new Axis(0, steps * step, false, ticks);
  }

  /** Steps of 1, 2, 5, 10, wide enough for both values; only powers of ten if there are many. */
  static Axis steps(double lowest, double highest) {
    List<Double> all = new ArrayList<>();
    for (int power = -2; power <= 12; power++) {
      for (int factor : new int[] {1, 2, 5}) {
        all.add(factor * Math.pow(10, power));
      }
    }
    double low = all.stream().filter(value -> value <= lowest).reduce(0.01, Math::max);
    double high =
        all.stream().filter(value -> value >= highest && value > low).findFirst().orElse(1e12);
    boolean many = high / low > MANY_STEPS;
    List<Tick> ticks =
        all.stream()
            .filter(value -> value >= low && value <= high)
            .filter(value -> !many || isPowerOfTen(value))
            .map(value -> new Tick(value, name(value)))
            .toList();
    return new Axis(low, high, true, ticks);
  }

  private static boolean isPowerOfTen(double value) {
    double power = Math.log10(value);
    return Math.abs(power - Math.rint(power)) < 1e-9;
  }

  /** Just these values, at equal distances for equal factors. */
  static Axis of(List<Integer> values) {
    double low = values.get(0);
    double high = values.get(values.size() - 1);
    double space = values.size() == 1 ? 2 : Math.pow(high / low, 0.04);
    List<Tick> ticks = values.stream().map(value -> new Tick(value, grouped(value))).toList();
    return new Axis(low / space, high * space, true, ticks);
  }

  /** Where a value is, from 0 at the start to 1 at the end. */
  double at(double value) {
    double clipped = Math.min(Math.max(value, least), most);
    return isLog
        ? Math.log(clipped / least) / Math.log(most / least)
        : (clipped - least) / (most - least);
  }

  /** A number in few characters. */
  static String name(double value) {
    if (value >= 1e6) {
      return shorten(value / 1e6) + "M";
    }
    return value >= 1e3 ? shorten(value / 1e3) + "k" : shorten(value);
  }

  /** A number in full. */
  static String grouped(double value) {
    return value >= 1e2 ? String.format(Locale.ROOT, "%,.0f", value) : shorten(value);
  }

  private static String shorten(double value) {
    String text = String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
