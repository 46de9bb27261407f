package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.CollectionType;
import io.aerosdk.embedded.sindex.IndexDefinition;
import io.aerosdk.embedded.sindex.KeyType;
import io.aerosdk.embedded.sindex.NamespaceIndexes;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class IndexSelectorTest {
  private static final String OF_N =
      "01 01 6e 01 00000008 0000000000000001 00000008 7fffffffffffffff";
  private static final String OF_ANY = OF_N.replace("01 01 6e", "01 00");

  private final List<Runnable> loads = new ArrayList<>();
  private final NamespaceIndexes indexes =
      new NamespaceIndexes(
          Objects.requireNonNull(
              new Store(
                      List.of(NamespaceConfig.of("test")),
                      new RecordClock(InstantSource.system()),
                      false)
                  .namespace("test")),
          loads::add);

  @Test
  void withoutARangeThereIsNoIndex() {
    assertThat(IndexSelector.parse(RawFields.of().text(FieldType.INDEX_NAME, "a").fields()))
        .isNull();
  }

  @Test
  void prefersTheIndexOfTheSetToThatOfTheNamespace() {
    create("wide", "", CollectionType.DEFAULT);
    assertThat(found(onBin("s"))).isEqualTo("wide");
    create("narrow", "s", CollectionType.DEFAULT);
    assertThat(found(onBin("s"))).isEqualTo("narrow");
    assertThat(found(onBin("other"))).isEqualTo("wide");
    assertThat(found(onBin(""))).isEqualTo("wide");
    indexes.drop("wide");
    assertMissing(onBin("other"));
    assertMissing(onBin(""));
  }

  @Test
  void theNamedIndexMustServeTheSet() {
    create("narrow", "s", CollectionType.LIST);
    assertThat(found(named("s"))).isEqualTo("narrow");
    assertMissing(named("other"));
    assertMissing(named(""));
    assertMissing(onBin("s"));
    assertThat(found(onBin("s").add(FieldType.INDEX_TYPE, "01"))).isEqualTo("narrow");
  }

  @Test
  void anIndexThatIsBeingLoadedIsNotReadable() {
    indexes.create("narrow", definition("s", CollectionType.DEFAULT));
    assertFails(ResultCode.INDEX_NOT_READABLE, onBin("s"));
    loads.forEach(Runnable::run);
    assertThat(found(onBin("s"))).isEqualTo("narrow");
  }

  @Test
  void refusesContradictions() {
    String expression = "93510 2a16e".replace(" ", "");
    for (RawFields fields :
        List.of(
            onBin("s").text(FieldType.INDEX_NAME, "a"),
            onBin("s").add(FieldType.INDEX_EXPRESSION, expression),
            named("s").add(FieldType.INDEX_EXPRESSION, expression),
            named("s").add(FieldType.INDEX_CONTEXT, "921000"),
            onBin("s").add(FieldType.INDEX_TYPE, "04"),
            onBin("s").add(FieldType.INDEX_TYPE, "0000"),
            RawFields.of().add(FieldType.INDEX_RANGE, OF_ANY))) {
      assertFails(ResultCode.PARAMETER, fields);
    }
  }

  private static RawFields onBin(String set) {
    return RawFields.of().text(FieldType.SET, set).add(FieldType.INDEX_RANGE, OF_N);
  }

  private static RawFields named(String set) {
    return RawFields.of()
        .text(FieldType.SET, set)
        .text(FieldType.INDEX_NAME, "narrow")
        .add(FieldType.INDEX_RANGE, OF_ANY);
  }

  private void create(String name, String set, CollectionType collection) {
    indexes.create(name, definition(set, collection));
    loads.get(loads.size() - 1).run();
  }

  private static IndexDefinition definition(String set, CollectionType collection) {
    return new IndexDefinition(set, "n", "", "", collection, KeyType.NUMERIC);
  }

  private String found(RawFields fields) {
    return Objects.requireNonNull(IndexSelector.parse(fields.fields())).find(indexes).name();
  }

  private void assertMissing(RawFields fields) {
    assertFails(ResultCode.INDEX_NOT_FOUND, fields);
  }

  private void assertFails(int code, RawFields fields) {
    assertThatThrownBy(() -> found(fields))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(code));
  }
}
