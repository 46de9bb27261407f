package io.aerosdk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.bench.report.CellResult;
import io.aerosdk.bench.report.Subject;
import io.aerosdk.bench.report.Totals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every cell, for a moment: not the figures, but that there are some. */
class LoadDriverTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Path folder;

  LoadDriverTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyCellGivesFigures() throws IOException {
    List<CellResult> results = run();

    assertThat(results)
        .extracting(CellResult::subject)
        .containsExactlyElementsOf(
            Cells.all().stream().filter(Cell::isPossible).map(Cell::subject).toList());
    assertThat(results).allSatisfy(LoadDriverTest::hasFigures);
    assertThat(Files.readAllLines(folder.resolve("r.csv"))).hasSize(1 + results.size());
    assertThat(Files.readString(folder.resolve("r.html")))
        .contains("async-write-builder-256", "query-sync", "</html>")
        .doesNotContain("src=", "http", "NaN");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("async-write-builder-256", "held in memory half-way", "r.html");
  }

  @Test
  void everyWorkloadRuns() {
    try (ServerProcess server = ServerProcess.start(2)) {
      for (String workload : List.of("I", "RU,50,50,50", "RR,20", "RMU", "RMI", "RMD")) {
        assertThat(run("-w", workload, "-z", "2", "--host", server.seeds(), "--latency", "7,1"))
            .hasSize(4)
            .allSatisfy(result -> assertThat(result.ours().perSecond()).isGreaterThan(10))
            .allSatisfy(result -> assertThat(result.ours().serverCpu()).isNegative());
      }
      assertThat(run("-w", "RU,50", "--batch-size", "7", "--host", server.seeds())).hasSize(4);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(">32ms");
  }

  private List<CellResult> run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("-d", "0.04", "--round", "0.02", "--warm-up", "0.02", "-k", "1000", "-s", "b"));
    args.addAll(List.of("--query-records", "3000", "--truncate", "-o", "I1,S10,B100"));
    args.addAll(List.of("--csv", folder.resolve("r.csv").toString()));
    args.addAll(List.of("--html", folder.resolve("r.html").toString()));
    args.addAll(List.of(more));
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return LoadDriver.run(Options.parse(args), out);
  }

  private static void hasFigures(CellResult result) {
    assertThat(result.rounds()).isGreaterThanOrEqualTo(2);
    assertThat(result.ratioQuantile(0.25)).isPositive().isLessThanOrEqualTo(result.ratio());
    assertThat(result.ratioQuantile(0.75)).isGreaterThanOrEqualTo(result.ratio());
    for (Totals side : List.of(result.plain(), result.ours())) {
      assertThat(side.perSecond()).isGreaterThan(10);
      assertThat(side.bytes()).isGreaterThan(20);
      // The kernel counts in steps of 10 ms, which is long here.
      assertThat(side.cpu()).isNotNegative();
      assertThat(side.serverCpu()).isNotNegative();
      assertThat(side.latency(50)).isPositive().isLessThanOrEqualTo(side.latency(99.9));
      assertThat(side.memory() >= 0).isEqualTo(result.subject().unit() == Subject.Unit.ROWS);
    }
  }
}
