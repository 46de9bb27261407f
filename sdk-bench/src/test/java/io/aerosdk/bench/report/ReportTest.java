package io.aerosdk.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aerosdk.bench.round.Latencies;
import io.aerosdk.bench.round.Measurement;
import io.aerosdk.bench.round.Usage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.AbstractHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What reports say of figures that are known. */
class ReportTest {
  private final CellResult usual = result("", 4, 1_000, 1_100, 900);
  private final CellResult other = result("-high-throughput", 4, 1_000, 3_000, 3_000);

  private static CellResult result(String preset, int callers, long plain, long... ours) {
    CellResult result =
        new CellResult(new Subject("async-read", preset, callers, 1, Subject.Unit.CALLS));
    for (long each : ours) {
      result.add(round(plain, 2_000_000), round(each, 500_000));
    }
    return result;
  }

  /** A second with so many operations, of 5 µs and 100 bytes each, half of them that slow. */
  private static Round round(long operations, long nanos) {
    AbstractHistogram latencies = Latencies.histogram();
    latencies.recordValue(nanos);
    latencies.recordValue(100_000);
    Usage usage = new Usage(100 * operations, 5_000 * operations);
    return new Round(
        new Measurement(operations, 1_000_000_000, usage, latencies, 0), 1_000 * operations);
  }

  @Test
  void ratiosAndFiguresPerOperation() {
    assertThat(usual.ratio()).isCloseTo(1.0, within(1e-9));
    assertThat(usual.ratioQuantile(0.25)).isCloseTo(0.95, within(1e-9));
    assertThat(usual.ours().perSecond()).isEqualTo(1_000);
    assertThat(usual.ours().bytes()).isEqualTo(100);
    assertThat(usual.ours().cpu()).isEqualTo(5);
    assertThat(usual.ours().serverCpu()).isEqualTo(1);
    assertThat(usual.plain().latency(99)).isBetween(1_999.0, 2_002.0);
  }

  @Test
  void csvHasALineForEachCell(@TempDir Path folder) throws IOException {
    CsvReport csv = new CsvReport(folder.resolve("new/folder/r.csv"));
    csv.write(List.of(usual));
    csv.write(List.of(usual, other));
    List<String> lines = Files.readAllLines(csv.file());
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .startsWith("async-read-4,async-read,default,4,1,calls,2,1000,1000,1.0000,0.9500,1.0500,");
    assertThat(lines.get(2))
        .startsWith("async-read-4-high-throughput,async-read,high-throughput,4,");
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(26));
  }

  @Test
  void pageIsWellFormedAndNeedsNothingElse(@TempDir Path folder) throws Exception {
    HtmlReport html = new HtmlReport(folder.resolve("r.html"), Setting.of("a < b & \"c\""));
    html.write(List.of(usual, result("", 64, 2_000, 2_000), other));
    String page = Files.readString(html.file());
    assertThat(page).contains("a &lt; b &amp; &quot;c&quot;", "aerosdk, high throughput", "1.000");
    assertThat(page).doesNotContain("<script", "http:", "https:", "url(", "@import", "NaN");
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve(Files.move(html.file(), wellFormed(folder, page))).toFile());
    // Ratios, four charts over callers, and latencies of three cells.
    assertThat(read.getElementsByTagName("svg").getLength()).isEqualTo(8);
    assertThat(read.getElementsByTagName("polyline").getLength()).isEqualTo(4 * 3 + 3 * 2);
  }

  /** HTML leaves some elements open that XML closes. */
  private static Path wellFormed(Path folder, String page) throws IOException {
    String closed = page.replace("<!DOCTYPE html>\n", "").replaceAll("<(meta[^>]*|br)>", "<$1/>");
    Files.writeString(folder.resolve("r.html"), closed);
    return folder.resolve("r.xml");
  }

  @Test
  void latencyColumns() {
    LatencyColumns columns = LatencyColumns.parse("3,2");
    assertThat(columns.heading()).containsSubsequence("<=1ms", ">1ms", ">4ms");
    assertThat(columns.row("plain", usual.plain()))
        .containsSubsequence("50.00%", "50.00%", "0.00%");
    assertThat(columns.row("ours", usual.ours())).containsSubsequence("100.00%", "0.00%");
  }

  @Test
  void textNamesBothClients() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TextReport text = new TextReport(new PrintStream(out, true, StandardCharsets.UTF_8), null);
    other.memory(2_048, 4_096);
    text.row(other);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("async-read-4-high-throughput", "3.000 (3.00 - 3.00)", "plain 2 KiB, ours 4 KiB");
  }

  @Test
  void axes() {
    assertThat(Axis.linear(47_000).ticks()).extracting(Axis.Tick::name).contains("0", "50k");
    assertThat(Axis.linear(0).ticks()).hasSizeGreaterThan(1);
    Axis steps = Axis.steps(3, 170);
    assertThat(steps.ticks())
        .extracting(Axis.Tick::name)
        .containsExactly("2", "5", "10", "20", "50", "100", "200");
    assertThat(Axis.steps(1, 2e6).ticks())
        .extracting(Axis.Tick::name)
        .containsExactly("1", "10", "100", "1k", "10k", "100k", "1M");
    assertThat(steps.at(2)).isZero();
    assertThat(steps.at(200)).isEqualTo(1);
    assertThat(Axis.of(List.of(64)).at(64)).isEqualTo(0.5);
  }
}
