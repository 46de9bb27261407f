package io.aerosdk.bench.report;

import java.util.List;
import java.util.Locale;

/** All figures as a table. */
final class ResultTable {
  private static final String HEAD =
      """
      <table><thead>
      <tr><th rowspan="2">cell</th><th colspan="2">per second</th><th colspan="2">ratio</th>
      <th colspan="2">p50 / p99 / p99.9, µs</th><th colspan="2">client CPU, µs</th>
      <th colspan="2">server CPU, µs</th><th colspan="3">bytes</th></tr>
      <tr><th>plain</th><th>ours</th><th>median</th><th>quartiles</th><th>plain</th><th>ours</th>
      <th>plain</th><th>ours</th><th>plain</th><th>ours</th><th>plain</th><th>ours</th><th>more</th>
      </tr></thead><tbody>
      """;

  private ResultTable() {}

  static String html(List<CellResult> results) {
    StringBuilder out = new StringBuilder("<div class=\"scroll\">").append(HEAD);
    results.forEach(result -> out.append(row(result)));
    return out.append("</tbody></table></div>\n").toString();
  }

  private static String row(CellResult result) {
    Totals plain = result.plain();
    Totals ours = result.ours();
    return String.format(
        Locale.ROOT,
        "<tr><th>%s</th><td>%,.0f</td><td>%,.0f</td><td><b>%.3f</b></td><td>%.2f – %.2f</td>"
            + "<td>%s</td><td>%s</td><td>%.1f</td><td>%.1f</td><td>%s</td><td>%s</td>"
            + "<td>%,.0f</td><td>%,.0f</td><td>%+,.0f</td></tr>%n",
        Svg.escape(result.subject().name()),
        plain.perSecond(),
        ours.perSecond(),
        result.ratio(),
        result.ratioQuantile(0.25),
        result.ratioQuantile(0.75),
        latencies(plain),
        latencies(ours),
        plain.cpu(),
        ours.cpu(),
        serverCpu(plain),
        serverCpu(ours),
        plain.bytes(),
        ours.bytes(),
        ours.bytes() - plain.bytes());
  }

  private static String latencies(Totals side) {
    return String.format(
        Locale.ROOT,
        "%,.0f / %,.0f / %,.0f",
        side.latency(50),
        side.latency(99),
        side.latency(99.9));
  }

  private static String serverCpu(Totals side) {
    return side.serverCpu() < 0 ? "–" : String.format(Locale.ROOT, "%.2f", side.serverCpu());
  }
}
