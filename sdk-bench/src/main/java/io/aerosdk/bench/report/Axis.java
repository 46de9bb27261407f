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

  /** Powers of ten, wide enough for both values. */
  static Axis decades(double lowest, double highest) {
    double low = Math.floor(Math.log10(Math.max(lowest, 1e-3)));
    double high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(highest, 1e-3))));
    List<Tick> ticks = new ArrayList<>();
    for (double power = low; power <= high; power++) {
      ticks.add(new Tick(Math.pow(10, power), name(Math.pow(10, power))));
    }
    return new Axis(Math.pow(10, low), Math.pow(10, high), true, ticks);
  }

  /** Just these values, at equal distances for equal factors. */
  static Axis of(List<Integer> values) {
    double low = values.get(0);
    double high = values.get(values.size() - 1);
    double space = values.size() == 1 ? 2 : Math.pow(high / low, 0.04);
    List<Tick> ticks = values.stream().map(value -> new Tick(value, name(value))).toList();
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
    return value >= 1e4 ? shorten(value / 1e3) + "k" : grouped(value);
  }

  private static String grouped(double value) {
    return value >= 1e3 ? String.format(Locale.ROOT, "%,.0f", value) : shorten(value);
  }

  private static String shorten(double value) {
    String text = String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
