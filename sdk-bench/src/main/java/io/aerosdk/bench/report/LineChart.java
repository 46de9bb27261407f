package io.aerosdk.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Lines over an axis, with a title and a legend. Immutable.
 *
 * @param title what is shown, with its unit
 * @param x from left to right
 * @param xName what the values on it are
 * @param y from bottom to top
 * @param series the lines
 */
record LineChart(String title, Axis x, String xName, Axis y, List<Series> series) {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 250;
  private static final int LEFT = 52;
  private static final int RIGHT = 14;
  private static final int TOP = 14;
  private static final int BOTTOM = 40;

  String html() {
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    grid(svg);
    series.forEach(line -> draw(svg, line));
    StringBuilder out = new StringBuilder("<figure><figcaption>");
    out.append(Svg.escape(title)).append("</figcaption>\n").append(svg.end());
    out.append("<div class=\"legend\">");
    for (Series line : series) {
      out.append("<span class=\"").append(line.style()).append("\"><i></i>");
      out.append(Svg.escape(line.name())).append("</span>");
    }
    return out.append("</div></figure>\n").toString();
  }

  private void grid(Svg svg) {
    for (Axis.Tick tick : y.ticks()) {
      double at = down(tick.value());
      svg.line(tick.value() == y.least() ? "base" : "grid", LEFT, at, WIDTH - RIGHT, at);
      svg.text("tick", LEFT - 7, at + 4, "end", tick.name());
    }
    for (Axis.Tick tick : x.ticks()) {
      svg.line("grid", across(tick.value()), HEIGHT - BOTTOM, across(tick.value()), HEIGHT - 35.0);
      svg.text("tick", across(tick.value()), HEIGHT - 22.0, "middle", tick.name());
    }
    svg.text("axis", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4.0, "middle", xName);
  }

  private void draw(Svg svg, Series line) {
    StringBuilder way = new StringBuilder();
    for (Series.Point point : line.points()) {
      way.append(String.format(Locale.ROOT, "%.1f,%.1f ", across(point.x()), down(point.y())));
    }
    svg.polyline("line " + line.style(), way.toString());
    for (Series.Point point : line.points()) {
      svg.dot("dot " + line.style(), across(point.x()), down(point.y()), 3.5, point.label());
    }
  }

  private double across(double value) {
    return LEFT + x.at(value) * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return HEIGHT - BOTTOM - y.at(value) * (HEIGHT - BOTTOM - TOP);
  }
}
