package io.aerosdk.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The results as one page that needs nothing else: no scripts, no other files, no network. */
public final class HtmlReport {
  private static final String READING =
      """
      <p>Both clients ran in one process and took turns, in an order that flips. A ratio is that of
      two rounds next to each other; the median of them is what to look at, because whatever else the
      machine did hit both alike. CPU and bytes are those of the whole process, whichever threads did
      the work. Latencies are those of every sixteenth operation. Point at a dot for its value.</p>
      """;

  private final Path file;
  private final Setting setting;

  /** To be written there. */
  public HtmlReport(Path file, Setting setting) {
    this.file = file;
    this.setting = setting;
  }

  /** Where it is. */
  public Path file() {
    return file.toAbsolutePath();
  }

  /** Writes the file anew. */
  public void write(List<CellResult> results) {
    StringBuilder page = new StringBuilder(4096);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>aerosdk beside the plain client</title>\n<style>\n")
        .append(style())
        .append("</style></head><body><main>\n<h1>aerosdk beside the plain client</h1>\n");
    heading(page);
    page.append(new RatioChart(results).html());
    families(results).forEach((name, cells) -> page.append(new FamilyCharts(name, cells).html()));
    page.append("<section><h2>All figures</h2>\n").append(ResultTable.html(results));
    ReportFile.write(file, page.append("</section></main></body></html>\n").toString());
  }

  private void heading(StringBuilder page) {
    page.append("<p class=\"setting\">")
        .append(Svg.escape(setting.when()))
        .append("<br>")
        .append(Svg.escape(setting.machine()))
        .append("<br>")
        .append(Svg.escape(setting.what()))
        .append("</p>\n")
        .append(READING);
  }

  private static Map<String, List<CellResult>> families(List<CellResult> results) {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                result -> result.subject().family(), LinkedHashMap::new, Collectors.toList()));
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read report.css", e);
    }
  }
}
