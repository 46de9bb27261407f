package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each verb does to records that are there and to those that are not. */
@KeyedScenarios
class VerbsIT {
  private static final Map<String, Object> OLD = Map.of("a", 1L, "b", 1L);
  private static final Map<String, Object> NEW = Map.of("b", 2L);
  private static final Map<String, Object> MERGED = Map.of("a", 1L, "b", 2L);

  private final TestSession session;
  private final DataSet set;

  VerbsIT(Setup setup) {
    session = setup.session();
    set = setup.set(VerbsIT.class);
  }

  /** A verb that writes bins: what is there afterwards, or which error there is. */
  record Writing(
      String name,
      BiFunction<KeyedVerbs<RecordStream>, List<Key>, KeyedWrite<RecordStream>> verb,
      @Nullable Map<String, Object> fromMissing,
      @Nullable Class<? extends SdkException> missingError,
      Map<String, Object> fromPresent,
      @Nullable Class<? extends SdkException> presentError) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Writing> writings() {
    Class<RecordNotFoundException> notFound = RecordNotFoundException.class;
    Class<RecordExistsException> exists = RecordExistsException.class;
    return Stream.of(
        new Writing("upsert", KeyedVerbs::upsert, NEW, null, MERGED, null),
        new Writing("insert", KeyedVerbs::insert, NEW, null, OLD, exists),
        new Writing("update", KeyedVerbs::update, null, notFound, MERGED, null),
        new Writing("replace", KeyedVerbs::replace, NEW, null, NEW, null),
        new Writing("replaceIfExists", KeyedVerbs::replaceIfExists, null, notFound, NEW, null));
  }

  @Test
  void putTakesReadyBins() {
    session.put(set.id(1), OLD);
    session.put(set.id(1), new Bin("ready", 1), new Bin("made", "x"));
    assertThat(session.get(set.id(1)).bins)
        .containsAllEntriesOf(OLD)
        .containsEntry("ready", 1L)
        .containsEntry("made", "x");
  }

  @ParameterizedTest
  @MethodSource("writings")
  void writesOfOneKey(Writing writing) {
    Key missing = set.id("missing");
    Key present = set.id("present");
    session.put(present, OLD);

    write(writing, missing, writing.missingError());
    write(writing, present, writing.presentError());

    assertThat(bins(missing)).isEqualTo(Optional.ofNullable(writing.fromMissing()));
    assertThat(bins(present)).contains(writing.fromPresent());
  }

  private void write(
      Writing writing, Key key, @Nullable Class<? extends SdkException> expectedError) {
    KeyedWrite<RecordStream> write = writing.verb().apply(session, List.of(key)).put(NEW);
    if (expectedError != null) {
      assertThatThrownBy(write::execute).isInstanceOf(expectedError);
    } else {
      RecordResult row = onlyRow(write.execute());
      assertThat(row.key()).isEqualTo(key);
      assertThat(row.index()).isZero();
      assertThat(row.record().bins).isEmpty();
      assertThat(row.record().generation).isEqualTo(session.get(key).generation);
    }
  }

  @ParameterizedTest
  @MethodSource("writings")
  void writesOfSeveralKeysKeepTheVerb(Writing writing) {
    List<Key> missing = set.ids("m1", "m2");
    List<Key> present = set.ids("p1", "p2");
    session.upsert(present).put(OLD).execute();

    List<RecordResult> rows =
        writing
            .verb
            .apply(session, List.of(missing.get(0), present.get(0), missing.get(1), present.get(1)))
            .put(NEW)
            .includeMissingKeys()
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2, 3);
    for (int i = 0; i < rows.size(); i++) {
      Class<?> expected = i % 2 == 0 ? writing.missingError() : writing.presentError();
      assertThat(rows.get(i).error().<@Nullable Object>map(SdkException::getClass))
          .isEqualTo(Optional.ofNullable(expected));
    }
    for (Key key : missing) {
      assertThat(bins(key)).isEqualTo(Optional.ofNullable(writing.fromMissing()));
    }
    for (Key key : present) {
      assertThat(bins(key)).contains(writing.fromPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("writings")
  void writesInAChainKeepTheVerb(Writing writing) {
    Key missing = set.id("missing");
    Key present = set.id("present");
    session.put(present, OLD);

    KeyedWrite<RecordStream> chain =
        writing.verb().apply(session.upsert(set.id("other")).put(OLD), List.of(missing)).put(NEW);
    List<RecordResult> rows =
        writing
            .verb
            .apply(chain, List.of(present))
            .put(NEW)
            .includeMissingKeys()
            .execute()
            .toList();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).isOk()).isEqualTo(writing.missingError() == null);
    assertThat(rows.get(2).isOk()).isEqualTo(writing.presentError() == null);
    assertThat(bins(missing)).isEqualTo(Optional.ofNullable(writing.fromMissing()));
    assertThat(bins(present)).contains(writing.fromPresent());
    assertThat(bins(set.id("other"))).contains(OLD);
  }

  @Test
  void deleteRemovesOnlyItsRecord() {
    session.upsert(set.ids(1, 2)).put(OLD).execute();

    assertThat(onlyRow(session.delete(set.id(1)).execute()).asBoolean()).isTrue();
    assertThat(session.delete(set.id(1)).execute().toList()).isEmpty();

    RecordResult absent = onlyRow(session.delete(set.id(1)).includeMissingKeys().execute());
    assertThat(absent.asBoolean()).isFalse();
    assertThat(absent.isOk()).isFalse();
    assertThat(session.contains(set.id(1))).isFalse();
    assertThat(session.contains(set.id(2))).isTrue();
  }

  @Test
  void touchRaisesTheGenerationAndKeepsTheBins() {
    session.put(set.id(1), OLD);

    RecordResult row = onlyRow(session.touch(set.id(1)).execute());

    assertThat(row.asBoolean()).isTrue();
    assertThat(row.findRecord()).isEmpty();
    Record record = session.get(set.id(1));
    assertThat(record.generation).isEqualTo(2);
    assertThat(record.bins).isEqualTo(OLD);
  }

  @Test
  void touchNeverCreatesARecord() {
    assertThat(session.touch(set.id(1)).execute().toList()).isEmpty();
    assertThat(session.touch(set.ids(1, 2)).execute().toList()).isEmpty();
    assertThat(onlyRow(session.touch(set.id(1)).includeMissingKeys().execute()).asBoolean())
        .isFalse();
    assertThat(session.contains(set.id(1))).isFalse();
    assertThat(session.contains(set.id(2))).isFalse();
  }

  @Test
  void existsTellsWhatIsThere() {
    session.put(set.id(1), OLD);

    assertThat(onlyRow(session.exists(set.id(1)).execute()).asBoolean()).isTrue();
    assertThat(session.exists(set.id(2)).execute().toList()).isEmpty();
    List<RecordResult> rows =
        session.exists(set.ids(2, 1, 3)).includeMissingKeys().execute().toList();
    assertThat(rows).extracting(RecordResult::asBoolean).containsExactly(false, true, false);
    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2);
    assertThat(rows).allSatisfy(row -> assertThat(row.findRecord()).isEmpty());
    assertThat(session.exists(set.ids(2, 1, 3)).execute().toList())
        .singleElement()
        .satisfies(row -> assertThat(row.index()).isEqualTo(1));
  }

  @Test
  void queryReadsAllBinsSomeOrNone() {
    session.put(set.id(1), OLD);
    session.put(set.id(2), OLD);

    for (List<Key> keys : List.of(set.ids(1), set.ids(1, 2))) {
      assertThat(session.query(keys).execute())
          .hasSize(keys.size())
          .allSatisfy(row -> assertThat(row.record().bins).isEqualTo(OLD));
      assertThat(session.query(keys).bins("a", "none").execute())
          .hasSize(keys.size())
          .allSatisfy(row -> assertThat(row.record().bins).isEqualTo(Map.of("a", 1L)));
      assertThat(session.query(keys).withNoBins().execute())
          .hasSize(keys.size())
          .allSatisfy(row -> assertThat(row.record().bins).isEmpty())
          .allSatisfy(row -> assertThat(row.record().generation).isEqualTo(1));
    }
  }

  @Test
  void shortcutsReadAndWriteOneRecord() {
    Key key = set.id(1);
    assertThat(session.find(key)).isEmpty();
    assertThat(session.contains(key)).isFalse();
    assertThatThrownBy(() -> session.get(key)).isInstanceOf(RecordNotFoundException.class);

    session.put(key, OLD);
    session.put(key, NEW);

    assertThat(session.contains(key)).isTrue();
    assertThat(session.get(key).bins).isEqualTo(MERGED);
    assertThat(session.get(key, "a").bins).isEqualTo(Map.of("a", 1L));
    assertThat(session.find(key, "b")).get().extracting(found -> found.bins).isEqualTo(NEW);
    assertThatThrownBy(() -> session.get(set.id(2))).isInstanceOf(RecordNotFoundException.class);
  }

  private Optional<Map<String, Object>> bins(Key key) {
    return session.find(key).map(record -> record.bins);
  }

  private static RecordResult onlyRow(RecordStream rows) {
    List<RecordResult> all = rows.toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
