package io.aerosdk.bench.report;

import java.util.List;

/**
 * One line of a chart. Immutable.
 *
 * @param name for the legend
 * @param style class of its colours
 * @param points from left to right
 */
record Series(String name, String style, List<Point> points) {

  /**
   * A point in the units of the chart.
   *
   * @param label what it says when pointed at
   */
  record Point(double x, double y, String label) {}
}
