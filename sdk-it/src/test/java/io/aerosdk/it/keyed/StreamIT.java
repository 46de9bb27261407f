package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of a stream of rows, wherever the rows come from. */
@KeyedScenarios
class StreamIT {
  private final TestSession session;
  private final DataSet set;

  StreamIT(Setup setup) {
    session = setup.session();
    set = setup.set(StreamIT.class);
  }

  /** Where three rows come from. */
  enum Source {
    BATCH,
    CHAIN,
    DATASET
  }

  private RecordStream rows(Source source) {
    return switch (source) {
      case BATCH -> session.query(set.ids(1, 2, 3)).execute();
      case CHAIN -> session.query(set.ids(1, 2)).exists(set.id(3)).execute();
      case DATASET -> session.query(set).execute();
    };
  }

  @BeforeEach
  void threeRecords() {
    session.upsert(set.ids(1, 2, 3)).put(Map.of("a", 1L)).execute();
  }

  @ParameterizedTest
  @EnumSource
  void isReadOnce(Source source) {
    RecordStream stream = rows(source);
    List<RecordResult> seen = new ArrayList<>();
    for (RecordResult row : stream) {
      seen.add(row);
    }

    assertThat(seen).hasSize(3);
    assertThat(stream.iterator().hasNext()).isFalse();
    assertThat(stream.toList()).isEmpty();
    assertThat(stream.first()).isEmpty();
    assertThatThrownBy(() -> stream.iterator().next()).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @EnumSource
  void iteratorsShareTheirPlace(Source source) {
    try (RecordStream stream = rows(source)) {
      RecordResult first = stream.iterator().next();
      RecordResult second = stream.iterator().next();
      List<RecordResult> rest = new ArrayList<>();
      stream.iterator().forEachRemaining(rest::add);

      assertThat(rest).hasSize(1);
      assertThat(List.of(first.key(), second.key(), rest.get(0).key()))
          .containsExactlyInAnyOrderElementsOf(set.ids(1, 2, 3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasNextAsksWithoutTaking(Source source) {
    try (RecordStream stream = rows(source)) {
      Iterator<RecordResult> rows = stream.iterator();
      assertThat(rows.hasNext()).isTrue();
      assertThat(rows.hasNext()).isTrue();
      rows.next();
      assertThat(stream.toList()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closedBeforeItsEndItDoesNotLookLikeAnEnd(Source source) {
    RecordStream stream = rows(source);
    Iterator<RecordResult> rows = stream.iterator();
    rows.next();

    stream.close();
    stream.close();

    assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(rows::next).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(stream::toList).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void closedBeforeAnyRowItDoesNotLookEmpty(Source source) {
    RecordStream stream = rows(source);
    stream.close();
    assertThatThrownBy(() -> stream.iterator().hasNext()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(stream::first).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void closedAfterItsEndItIsAtItsEnd(Source source) {
    RecordStream stream = rows(source);
    assertThat(stream.toList()).hasSize(3);
    stream.close();
    assertThat(stream.iterator().hasNext()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void firstTakesOneAndCloses(Source source) {
    RecordStream stream = rows(source);
    assertThat(stream.first()).isPresent();
    assertThatThrownBy(() -> stream.iterator().hasNext()).isInstanceOf(IllegalStateException.class);
    assertThat(rows(source).firstOrThrow().isOk()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void isAJavaStreamToo(Source source) {
    RecordStream stream = rows(source);
    try (Stream<RecordResult> rows = stream.stream()) {
      assertThat(rows.map(RecordResult::key).limit(2).toList()).hasSize(2);
    }
    assertThatThrownBy(() -> stream.iterator().hasNext()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEmptyOneHasNoFirstRow() {
    assertThat(session.query(set.id(9)).execute().first()).isEmpty();
    assertThatThrownBy(() -> session.query(set.id(9)).execute().firstOrThrow())
        .isInstanceOf(NoSuchElementException.class);
    assertThat(session.query(set.ids(8, 9)).execute().failures()).isEmpty();
  }

  @Test
  void failedRowsAreRowsUntilSomebodyInsists() {
    List<RecordResult> rows = session.insert(set.ids(3, 4)).bin("a").setTo(2).execute().toList();
    assertThat(rows).extracting(RecordResult::isOk).containsExactly(false, true);

    RecordResult failed = rows.get(0);
    assertThat(failed.error()).containsInstanceOf(RecordExistsException.class);
    assertThat(failed.findRecord()).isEmpty();
    assertThatThrownBy(failed::record).isInstanceOf(RecordExistsException.class);
    assertThatThrownBy(failed::orThrow).isInstanceOf(RecordExistsException.class);
    assertThatThrownBy(failed::asBoolean).isInstanceOf(RecordExistsException.class);

    assertThat(session.insert(set.ids(3, 5)).bin("a").setTo(2).execute().failures())
        .singleElement()
        .satisfies(row -> assertThat(row.key()).isEqualTo(set.id(3)));
    assertThatThrownBy(
            () -> session.insert(set.ids(3, 6)).bin("a").setTo(2).execute().firstOrThrow())
        .isInstanceOf(RecordExistsException.class);
  }
}
