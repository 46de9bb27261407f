package io.aerosdk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.bench.load.BinSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void defaultsRunEveryCell() {
    Options options = parse("");
    assertThat(options.choice().all()).isEqualTo(Cells.all());
    assertThat(options.data().keys()).isEqualTo(100_000);
    assertThat(options.schedule().duration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.target().hosts()).isNull();
  }

  @Test
  void whatIsSaidWinsOverQuickOnEitherSideOfIt() {
    for (String line : List.of("--quick -d 3 --keys=7", "-d 3 --keys 7 --quick")) {
      Options options = parse(line);
      assertThat(options.choice().all()).isEqualTo(Cells.quick());
      assertThat(options.schedule().duration()).isEqualTo(Duration.ofSeconds(3));
      assertThat(options.schedule().warmUp()).isEqualTo(Duration.ofMillis(500));
      assertThat(options.data().keys()).isEqualTo(7);
    }
  }

  @Test
  void quickCellsExistAndNamesAreUnique() {
    assertThat(Cells.quick()).hasSize(14);
    assertThat(Cells.all()).extracting(Cell::name).doesNotHaveDuplicates();
  }

  @Test
  void cellsAreChosenByName() {
    assertThat(parse("--cells async-read-shortcut-(64|4096)$").choice().all())
        .extracting(Cell::name)
        .containsExactly("async-read-shortcut-64", "async-read-shortcut-4096");
    assertThat(parse("--quick --cells sync-write-map-8").choice().all()).hasSize(1);
  }

  @Test
  void ownCells() {
    assertThat(parse("-w RU,50 -z 16,64 --flavours async,virtual --cells [0-9]$").choice().all())
        .extracting(Cell::name)
        .containsExactly(
            "async-ru50-shortcut-16",
            "async-ru50-shortcut-64",
            "virtual-ru50-shortcut-16",
            "virtual-ru50-shortcut-64");
    assertThat(parse("-w RR,20,50 --form builder --flavours sync --cells 32$").choice().all())
        .extracting(Cell::name)
        .containsExactly("sync-rr20.50.100-builder-32");
    assertThat(parse("--batch-size 100 --flavours sync -w RU,100").choice().all())
        .extracting(Cell::name)
        .containsExactly("sync-read-batch100-32", "sync-read-batch100-32-high-throughput");
  }

  @Test
  void binsAndServers() {
    Options options =
        parse("-o I1,S10,B100 -n prod -s s --host db:3000 -U me -P secret --tls-name t");
    assertThat(options.data().bins()).extracting(BinSpec::name).containsExactly("b0", "b1", "b2");
    assertThat(options.target().cluster("db:3000").hosts()).hasSize(1);
    assertThat(options.target().cluster("db:3000").tlsConfig()).isPresent();
    assertThat(options.toString()).contains("me").doesNotContain("secret");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    refused("--what 1", "Unknown option --what");
    refused("-d", "-d needs a value");
    refused("--keys 0", "--keys must be a whole number of at least 1, got 0");
    refused("-d 0", "--duration must be from 0.001 to 86400 seconds, got 0");
    refused("--cells (", "--cells must be a regular expression");
    refused("--cells nothing-is-so", "matches no cell");
    refused("-o I9", "-o must be bins such as I1,S10,B100");
    refused("-w RU", "-w must be");
    refused("-w RU,101", "-w must be");
    refused("-w RMU,5", "-w must be");
    refused("--flavours fast", "--flavours must be of sync, virtual, async, got fast");
    refused("--latency 1,1", "--latency must be columns,shift");
    refused("--tls-cert a", "--tls-cert and --tls-key need each other");
  }

  private static Options parse(String line) {
    return Options.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }

  private static void refused(String line, String message) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
