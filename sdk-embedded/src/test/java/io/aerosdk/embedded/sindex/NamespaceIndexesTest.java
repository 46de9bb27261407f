package io.aerosdk.embedded.sindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamespaceIndexesTest {
  private final RandomRecords records = new RandomRecords(3);
  private final List<Runnable> loads = new ArrayList<>();
  private final NamespaceIndexes indexes = new NamespaceIndexes(records.namespace, loads::add);

  @Test
  void anIndexIsReadableWhenItHasSeenWhatWasThere() {
    IndexedQuery all = IndexedQuery.integers("n", -100, 200);
    while (records.live().stream().noneMatch(all::finds)) {
      records.step();
    }
    indexes.create("a", on("n"));
    SecondaryIndex index = Objects.requireNonNull(indexes.named("a"));
    assertThat(index.isReadable()).isFalse();
    assertThat(index.statistics().loadPercent()).isZero();
    assertThat(index.statistics().entries()).isZero();
    loads.get(0).run();
    assertThat(index.isReadable()).isTrue();
    assertThat(index.statistics().loadPercent()).isEqualTo(100);
    assertThat(index.statistics().entries()).isPositive();
  }

  @Test
  void aDroppedIndexIsNotLoadedAndNotReadable() {
    indexes.create("a", on("n"));
    SecondaryIndex index = Objects.requireNonNull(indexes.named("a"));
    indexes.drop("a");
    loads.get(0).run();
    assertThat(index.isReadable()).isFalse();
    assertThat(indexes.list()).isEmpty();
    assertThat(indexes.defined(on("n"))).isNull();
    indexes.drop("a");
  }

  @Test
  void theSameDefinitionTakesTheLastName() {
    indexes.create("a", on("n"));
    indexes.create("a", on("n"));
    indexes.create("b", on("n"));
    assertThat(indexes.list()).extracting(SecondaryIndex::name).containsExactly("b");
    assertThat(loads).hasSize(1);
    indexes.create("c", on("m"));
    assertThat(indexes.countOf("s")).isEqualTo(2);
    assertThat(indexes.countOf("")).isZero();
    assertRefused(ResultCode.INDEX_FOUND, "b", on("m"));
    assertRefused(ResultCode.INDEX_FOUND, "b", on("other"));
  }

  @ParameterizedTest
  @CsvSource({"kQU=, ''", "'', kQU="})
  void refusesWhatIsNoContextOrExpression(String context, String expression) {
    assertRefused(
        ResultCode.PARAMETER,
        "a",
        new IndexDefinition(
            "s",
            expression.isEmpty() ? "n" : "",
            context,
            expression,
            CollectionType.DEFAULT,
            KeyType.NUMERIC));
    assertThat(indexes.list()).isEmpty();
  }

  private void assertRefused(int code, String name, IndexDefinition definition) {
    assertThatThrownBy(() -> indexes.create(name, definition))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  private static IndexDefinition on(String bin) {
    return new IndexDefinition("s", bin, "", "", CollectionType.DEFAULT, KeyType.NUMERIC);
  }
}
