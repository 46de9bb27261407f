package io.aerosdk.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure of both clients as bars, for cells without a number of callers to draw it over. */
record BarChart(String title, List<CellResult> results, ToDoubleFunction<Totals> figure) {

  String html() {
    double most =
        results.stream()
            .mapToDouble(
                result ->
                    Math.max(
                        figure.applyAsDouble(result.plain()), figure.applyAsDouble(result.ours())))
            .max()
            .orElse(1);
    StringBuilder out = new StringBuilder("<figure><figcaption>");
    out.append(Svg.escape(title)).append("</figcaption>\n<div class=\"bars\">");
    for (CellResult result : results) {
      String preset = result.subject().preset();
      out.append(bar("plain client", Styles.PLAIN, figure.applyAsDouble(result.plain()), most));
      out.append(
          bar("aerosdk" + preset, Styles.of(preset), figure.applyAsDouble(result.ours()), most));
    }
    return out.append("</div></figure>\n").toString();
  }

  private static String bar(String name, String style, double value, double most) {
    return String.format(
        Locale.ROOT,
        "<span>%s</span><b class=\"%s\"><i style=\"width:%.1f%%\"></i></b><span>%s</span>",
        Svg.escape(name),
        style,
        100 * Math.max(0, value) / Math.max(most, 1e-9),
        Axis.grouped(value));
  }
}
