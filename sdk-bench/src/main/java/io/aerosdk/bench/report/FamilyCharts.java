package io.aerosdk.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The charts of cells that differ only in preset and callers. */
final class FamilyCharts {
  private final String family;
  private final List<CellResult> results;

  FamilyCharts(String family, List<CellResult> results) {
    this.family = family;
    this.results = results;
  }

  String html() {
    boolean isQuery = results.get(0).subject().unit() == Subject.Unit.ROWS;
    String unit = isQuery ? "row" : "operation";
    StringBuilder out = new StringBuilder("<section><h2>");
    out.append(Svg.escape(family)).append("</h2>\n<div class=\"charts\">\n");
    if (callers().size() > 1) {
      out.append(over("Throughput, " + unit + "s per second", Totals::perSecond));
      out.append(over("Latency p99, µs", side -> side.latency(99)));
      out.append(over("Client CPU per " + unit + ", µs", Totals::cpu));
      out.append(over("Allocated per " + unit + ", bytes", Totals::bytes));
    }
    if (!isQuery) {
      results.forEach(result -> out.append(latencies(result)));
    } else {
      out.append(bars("Throughput, rows per second", Totals::perSecond));
      out.append(bars("Held in memory half-way, KiB", side -> side.memory() / 1024.0));
    }
    return out.append("</div></section>\n").toString();
  }

  private List<Integer> callers() {
    return results.stream().map(result -> result.subject().callers()).distinct().sorted().toList();
  }

  /** One figure over the number of callers. */
  private String over(String title, ToDoubleFunction<Totals> figure) {
    List<Series> lines = new ArrayList<>();
    lines.add(plain(figure));
    for (String preset : presets()) {
      List<Series.Point> points =
          results.stream()
              .filter(result -> result.subject().preset().equals(preset))
              .map(result -> point(result.subject().callers(), figure, result.ours()))
              .toList();
      lines.add(new Series(name(preset), Styles.of(preset), points));
    }
    Axis y = Axis.linear(highest(lines));
    return new LineChart(title, Axis.of(callers()), "callers", y, lines).html();
  }

  /** The plain client ran beside each preset: the mean of what it did. */
  private Series plain(ToDoubleFunction<Totals> figure) {
    List<Series.Point> points = new ArrayList<>();
    for (int callers : callers()) {
      double mean =
          results.stream()
              .filter(result -> result.subject().callers() == callers)
              .mapToDouble(result -> figure.applyAsDouble(result.plain()))
              .average()
              .orElseThrow();
      points.add(new Series.Point(callers, mean, label(callers + " callers", mean)));
    }
    return new Series("plain client", Styles.PLAIN, points);
  }

  private static Series.Point point(int x, ToDoubleFunction<Totals> figure, Totals side) {
    double y = figure.applyAsDouble(side);
    return new Series.Point(x, y, label(x + " callers", y));
  }

  private List<String> presets() {
    return results.stream().map(result -> result.subject().preset()).distinct().toList();
  }

  private static String name(String preset) {
    return preset.isEmpty() ? "aerosdk" : "aerosdk, " + preset.substring(1).replace('-', ' ');
  }

  private static double highest(List<Series> lines) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(Series.Point::y)
        .max()
        .orElse(1);
  }

  private static String label(String where, double value) {
    return String.format(Locale.ROOT, "%s: %s", where, Axis.grouped(value));
  }

  /** How latencies are spread in one cell. */
  private static String latencies(CellResult result) {
    Subject subject = result.subject();
    return LatencyChart.of(subject.name(), name(subject.preset()), result).html();
  }

  /** Two figures beside each other. */
  private String bars(String title, ToDoubleFunction<Totals> figure) {
    return new BarChart(title, results, figure).html();
  }
}
