package io.aerosdk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every cell, for a moment: not the figures, but that there are some. */
class LoadDriverTest {
  @Test
  void everyCellGivesFigures(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("figures.csv");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Options options =
        Options.parse(
            List.of(
                "--rounds",
                "2",
                "--warmups",
                "1",
                "--seconds",
                "0.02",
                "--keys",
                "1000",
                "--csv",
                csv.toString()));

    List<CellResult> results =
        LoadDriver.run(options, new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(results).extracting(CellResult::cell).containsExactlyElementsOf(Cell.all());
    assertThat(results).allSatisfy(LoadDriverTest::hasFigures);
    assertThat(Files.readAllLines(csv)).hasSize(1 + Cell.all().size());
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("async-write-builder-256");
  }

  private static void hasFigures(CellResult result) {
    assertThat(result.lowestRatio()).isPositive().isLessThanOrEqualTo(result.ratio());
    assertThat(result.highestRatio()).isGreaterThanOrEqualTo(result.ratio());
    for (CellResult.Totals side : List.of(result.plain(), result.ours())) {
      assertThat(side.operationsPerSecond()).isGreaterThan(10);
      assertThat(side.bytesPerOperation()).isGreaterThan(50);
      assertThat(side.latency(50)).isPositive().isLessThanOrEqualTo(side.latency(99.9));
    }
  }

  @Test
  void namesOfCellsAreUnique() {
    assertThat(Cell.all()).extracting(Cell::name).doesNotHaveDuplicates();
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    refused("--what 1", "Unknown option --what");
    refused("--rounds", "--rounds needs a value");
    refused("--rounds 0", "--rounds must be a whole number of at least 1, got 0");
    refused("--seconds 0", "--seconds must be above 0 and up to 3600, got 0");
    refused("--cells (", "--cells must be a regular expression");
    assertThatThrownBy(
            () -> LoadDriver.run(Options.parse(List.of("--cells", "nothing-is-so")), System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("matches no cell");
  }

  private static void refused(String line, String message) {
    assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
