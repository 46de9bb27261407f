package io.aerosdk.bench.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The figures as a file, a line for each cell. */
public final class CsvReport {
  private static final String HEADING =
      "cell,family,preset,callers,batch_size,unit,rounds,plain_per_s,ours_per_s,"
          + "ratio,ratio_q25,ratio_q75,"
          + "plain_p50_us,plain_p99_us,plain_p999_us,ours_p50_us,ours_p99_us,ours_p999_us,"
          + "plain_cpu_us,ours_cpu_us,plain_server_cpu_us,ours_server_cpu_us,"
          + "plain_bytes,ours_bytes,plain_held_bytes,ours_held_bytes\n";

  private final Path file;

  /** To be written there. */
  public CsvReport(Path file) {
    this.file = file;
  }

  /** Where it is. */
  public Path file() {
    return file.toAbsolutePath();
  }

  /** Writes the file anew. */
  public void write(List<CellResult> results) {
    StringBuilder text = new StringBuilder(HEADING);
    results.forEach(result -> text.append(row(result)));
    ReportFile.write(file, text.toString());
  }

  private static String row(CellResult result) {
    Subject subject = result.subject();
    Totals plain = result.plain();
    Totals ours = result.ours();
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%d,%d,%s,%d,%.0f,%.0f,%.4f,%.4f,%.4f,%s,%s,%.3f,%.3f,%.3f,%.3f,%.1f,%.1f,%d,%d\n",
        subject.name(),
        subject.family(),
        subject.preset().isEmpty() ? "default" : subject.preset().substring(1),
        subject.callers(),
        subject.batchSize(),
        subject.unit().name().toLowerCase(Locale.ROOT),
        result.rounds(),
        plain.perSecond(),
        ours.perSecond(),
        result.ratio(),
        result.ratioQuantile(0.25),
        result.ratioQuantile(0.75),
        latencies(plain),
        latencies(ours),
        plain.cpu(),
        ours.cpu(),
        plain.serverCpu(),
        ours.serverCpu(),
        plain.bytes(),
        ours.bytes(),
        plain.memory(),
        ours.memory());
  }

  private static String latencies(Totals side) {
    return String.format(
        Locale.ROOT, "%.1f,%.1f,%.1f", side.latency(50), side.latency(99), side.latency(99.9));
  }
}
