package io.aerosdk.bench.report;

import java.util.Locale;

/** Builds a drawing out of lines, texts and dots. Not thread-safe. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  Svg(int width, int height, String label) {
    out.append(
        format(
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
            width, height, escape(label)));
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    out.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            style, x1, y1, x2, y2));
    return this;
  }

  /** A text that starts, ends or is centred there. */
  Svg text(String style, double x, double y, String anchor, String text) {
    out.append(
        format(
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            style, x, y, anchor, escape(text)));
    return this;
  }

  /** A line through points, as {@code x,y x,y …}. */
  Svg polyline(String style, String points) {
    out.append(format("<polyline class=\"%s\" points=\"%s\"/>", style, points.trim()));
    return this;
  }

  /** A dot that says something when pointed at. */
  Svg dot(String style, double x, double y, double radius, String label) {
    out.append(
        format(
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
            style, x, y, radius, escape(label)));
    return this;
  }

  String end() {
    return out.append("</svg>\n").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
