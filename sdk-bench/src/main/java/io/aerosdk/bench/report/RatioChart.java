package io.aerosdk.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The ratios of all cells under each other, each with the middle half of its rounds. */
final class RatioChart {
  private static final int WIDTH = 900;
  private static final int ROW = 20;
  private static final int LEFT = 300;
  private static final int RIGHT = 60;
  private static final int TOP = 26;

  private final List<CellResult> results;
  private final double least;
  private final double most;

  RatioChart(List<CellResult> results) {
    this.results = results;
    this.least =
        Math.min(0.8, results.stream().mapToDouble(r -> r.ratioQuantile(0.25)).min().orElse(1));
    this.most =
        Math.max(1.2, results.stream().mapToDouble(r -> r.ratioQuantile(0.75)).max().orElse(1));
  }

  String html() {
    int height = TOP + ROW * results.size() + 12;
    Svg svg = new Svg(WIDTH, height, "Throughput of ours over plain");
    for (double tick : ticks()) {
      String style = tick == 1 ? "base" : "grid";
      svg.line(style, across(tick), TOP - 4.0, across(tick), height - 8.0);
      svg.text("tick", across(tick), TOP - 10.0, "middle", name(tick));
    }
    for (int i = 0; i < results.size(); i++) {
      row(svg, results.get(i), TOP + ROW * i + ROW / 2.0);
    }
    return "<figure class=\"wide\"><figcaption>Throughput, ours over plain: median of the rounds"
        + " and the middle half of them</figcaption>\n"
        + svg.end()
        + "</figure>\n";
  }

  private void row(Svg svg, CellResult result, double y) {
    String style = Styles.of(result.subject().preset());
    String label =
        String.format(
            Locale.ROOT,
            "%s: %.3f (%.3f to %.3f)",
            result.subject().name(),
            result.ratio(),
            result.ratioQuantile(0.25),
            result.ratioQuantile(0.75));
    svg.text("name", LEFT - 14.0, y + 4, "end", result.subject().name());
    svg.line(
        "span " + style,
        across(result.ratioQuantile(0.25)),
        y,
        across(result.ratioQuantile(0.75)),
        y);
    svg.dot("dot " + style, across(result.ratio()), y, 4.5, label);
    svg.text(
        "value", WIDTH - 8.0, y + 4, "end", String.format(Locale.ROOT, "%.2f", result.ratio()));
  }

  private double across(double ratio) {
    double share = Math.log(ratio / least) / Math.log(most / least);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double[] ticks() {
    return DoubleStream.of(0.25, 0.5, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2, 3, 5, 10, 20)
        .filter(tick -> tick >= least && tick <= most)
        // Where the range is wide, those near 1 would lie on each other.
        .filter(tick -> most / least < 3 || (tick != 0.9 && tick != 1.1 && tick != 1.2))
        .toArray();
  }

  private static String name(double tick) {
    return String.format(Locale.ROOT, "%.2f", tick).replaceFirst("\\.?0+$", "") + "×";
  }
}
