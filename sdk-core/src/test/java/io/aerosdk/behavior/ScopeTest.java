package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({
    "ALL,                  18",
    "READS,                 6",
    "WRITES,               12",
    "READS_AP,              3",
    "READS_SC,              3",
    "WRITES_AP,             6",
    "WRITES_SC,             6",
    "WRITES_RETRYABLE,      6",
    "WRITES_NON_RETRYABLE,  6",
    "READS_POINT,           2",
    "READS_BATCH,           2",
    "READS_QUERY,           2",
    "WRITES_POINT,          4",
    "WRITES_BATCH,          4",
    "WRITES_QUERY,          4"
  })
  void coversSoManyCells(Scope scope, int cells) {
    assertThat(scope.cells()).hasSize(cells);
  }

  @Test
  void thereAreFifteenScopesAndEighteenCells() {
    assertThat(Scope.values()).hasSize(15);
    assertThat(Cell.all()).hasSize(18).doesNotHaveDuplicates();
  }

  /** The layers of the reference, for one cell of each kind; later wins. */
  @ParameterizedTest
  @CsvSource({
    "READ,                POINT, AP, ALL READS READS_AP READS_POINT",
    "READ,                BATCH, SC, ALL READS READS_SC READS_BATCH",
    "READ,                QUERY, AP, ALL READS READS_AP READS_QUERY",
    "WRITE_RETRYABLE,     POINT, SC, ALL WRITES WRITES_SC WRITES_RETRYABLE WRITES_POINT",
    "WRITE_RETRYABLE,     QUERY, AP, ALL WRITES WRITES_AP WRITES_RETRYABLE WRITES_QUERY",
    "WRITE_NON_RETRYABLE, BATCH, AP, ALL WRITES WRITES_AP WRITES_NON_RETRYABLE WRITES_BATCH"
  })
  void layersOfACell(OpKind kind, OpShape shape, Mode mode, String layers) {
    Cell cell = new Cell(kind, shape, mode);
    assertThat(
            List.of(Scope.values()).stream().filter(scope -> scope.covers(cell)).map(Scope::name))
        .containsExactly(layers.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void itsSelectorReachesExactlyItsCells(Scope scope) {
    Behavior slow =
        Behavior.DEFAULT.deriveWithChanges("t", c -> select(c, scope, s -> s.maxRetries(77)));
    for (Cell cell : Cell.all()) {
      int inherited = Behavior.DEFAULT.settings(cell).maxRetries();
      assertThat(slow.settings(cell).maxRetries())
          .as("%s", cell)
          .isEqualTo(scope.covers(cell) ? 77 : inherited);
    }
    assertThat(slow.patches()).containsOnlyKeys(scope);
  }

  private static BehaviorChanges select(
      BehaviorChanges c, Scope scope, Consumer<ScopeChanges> changes) {
    return switch (scope) {
      case ALL -> c.all(changes);
      case READS -> c.reads(changes);
      case WRITES -> c.writes(changes);
      case READS_AP -> c.readsAp(changes);
      case READS_SC -> c.readsSc(changes);
      case WRITES_AP -> c.writesAp(changes);
      case WRITES_SC -> c.writesSc(changes);
      case WRITES_RETRYABLE -> c.writesRetryable(changes);
      case WRITES_NON_RETRYABLE -> c.writesNonRetryable(changes);
      case READS_POINT -> c.readsPoint(changes);
      case READS_BATCH -> c.readsBatch(changes);
      case READS_QUERY -> c.readsQuery(changes);
      case WRITES_POINT -> c.writesPoint(changes);
      case WRITES_BATCH -> c.writesBatch(changes);
      case WRITES_QUERY -> c.writesQuery(changes);
    };
  }
}
