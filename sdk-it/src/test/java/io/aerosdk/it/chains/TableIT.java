package io.aerosdk.it.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.command.table.TableStart;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables: one row of values for each record, sent as one batch. */
@KeyedScenarios
class TableIT {
  private static final int MANY = 5_000;

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;

  TableIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(TableIT.class);
  }

  @Test
  void rowsAreWrittenAndAnsweredInTheirOrder() {
    List<RecordResult> rows =
        session
            .insert(set)
            .bins("name", "age")
            .row(7, "Grace", 36)
            .row("alan", "Alan", 41)
            .row(new byte[] {1, 2}, "Ada", null)
            .execute()
            .toList();

    List<Key> keys = List.of(set.id(7), set.id("alan"), set.id(new byte[] {1, 2}));
    assertThat(rows).extracting(RecordResult::key).isEqualTo(keys);
    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2);
    assertThat(session.get(keys.get(0)).bins).isEqualTo(Map.of("name", "Grace", "age", 36L));
    assertThat(session.get(keys.get(1)).bins).isEqualTo(Map.of("name", "Alan", "age", 41L));
    assertThat(session.get(keys.get(2)).bins).isEqualTo(Map.of("name", "Ada"));
  }

  @Test
  void everyVerbStaysItself() {
    session.upsert(set.ids(1, 2)).put(Map.of("a", 1, "old", 1)).execute();

    assertThat(codes(session.insert(set))).containsExactly(5, 5, 0);
    session.delete(set.id(3)).execute();
    assertThat(codes(session.update(set))).containsExactly(0, 0, 2);
    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("a", 9L, "old", 1L));
    assertThat(codes(session.replaceIfExists(set))).containsExactly(0, 0, 2);
    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("a", 9L));
    assertThat(session.contains(set.id(3))).isFalse();
    session.upsert(set.id(1)).bin("old").setTo(1).execute();
    assertThat(codes(session.upsert(set))).containsExactly(0, 0, 0);
    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("a", 9L, "old", 1L));
    assertThat(codes(session.replace(set))).containsExactly(0, 0, 0);
    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("a", 9L));
  }

  private static List<Integer> codes(TableStart<RecordStream> table) {
    return table
        .bins("a")
        .rows(List.of(List.of(1, 9), List.of(2, 9), List.of(3, 9)))
        .includeMissingKeys()
        .execute()
        .stream()
        .map(RecordResult::resultCode)
        .toList();
  }

  @Test
  void livesGenerationsAndConditionsAreOfTheirRow() {
    setup.assumeConditions();
    session.upsert(set.ids(1, 2, 3, 4, 5)).put(Map.of("a", 1)).execute();

    List<RecordResult> rows =
        session
            .update(set)
            .bins("a")
            .defaultExpireRecordAfter(Duration.ofHours(1))
            .row(1, 2)
            .row(2, 2)
            .expireRecordAfter(Duration.ofDays(1))
            .row(3, 2)
            .ensureGenerationIs(7)
            .row(4, 2)
            .where(Exp.eq(Exp.intBin("a"), Exp.val(5)))
            .row(5, 2)
            .neverExpire()
            .includeMissingKeys()
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::resultCode).containsExactly(0, 0, 3, 27, 0);
    assertThat(rows.get(2).error()).containsInstanceOf(GenerationException.class);
    assertThat(life(1)).isBetween(3_500, 3_605);
    assertThat(life(2)).isBetween(86_300, 86_405);
    assertThat(life(5)).isEqualTo(-1);
    assertThat(session.get(set.id(3)).getLong("a")).isEqualTo(1);
    assertThat(session.get(set.id(4)).getLong("a")).isEqualTo(1);
  }

  private int life(long id) {
    return session.get(set.id(id)).getTimeToLive();
  }

  @Test
  void aSingleRowThrowsItsError() {
    session.put(set.id(1), Map.of("a", 1));
    assertThatThrownBy(() -> session.insert(set).bins("a").row(1, 2).execute())
        .isInstanceOf(RecordExistsException.class);
    List<Integer> handled = new ArrayList<>();
    assertThat(
            session
                .insert(set)
                .bins("a")
                .row(2, 2)
                .row(1, 2)
                .execute((key, index, error) -> handled.add(index))
                .toList())
        .hasSize(1);
    assertThat(handled).containsExactly(1);
  }

  @Test
  void largeTables() {
    List<List<Object>> table =
        IntStream.range(0, MANY).mapToObj(i -> List.<Object>of(i, "name " + i, i * 2)).toList();

    List<RecordResult> rows =
        session.upsert(set).bins("name", "twice").rows(table).execute().toList();

    assertThat(rows).hasSize(MANY).allMatch(RecordResult::isOk);
    for (int i = 0; i < MANY; i += 499) {
      assertThat(rows.get(i).key()).isEqualTo(set.id(i));
      assertThat(session.get(set.id(i)).bins)
          .isEqualTo(Map.of("name", "name " + i, "twice", i * 2L));
    }
  }
}
