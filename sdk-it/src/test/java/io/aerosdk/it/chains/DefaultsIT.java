package io.aerosdk.it.chains;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults of a chain and what a verb says itself, for one key, several keys, and mixed chains. */
@KeyedScenarios
class DefaultsIT {
  private static final Map<String, Object> BINS = Map.of("n", 1L);
  private static final Exp IS_ONE = Exp.eq(Exp.intBin("n"), Exp.val(1));
  private static final Exp IS_TWO = Exp.eq(Exp.intBin("n"), Exp.val(2));

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;

  DefaultsIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(DefaultsIT.class);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 20})
  void livesByDefault(int count) {
    List<Key> keys = keys(count);
    session.upsert(keys).put(BINS).defaultExpireRecordAfter(Duration.ofHours(1)).execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(3_500, 3_605));
    session.upsert(keys).put(BINS).defaultWithNoChangeInExpiration().execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(3_500, 3_605));
    session.touch(keys).defaultNeverExpire().execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isEqualTo(-1));
    session.touch(keys).expireRecordAfter(Duration.ofDays(1)).defaultNeverExpire().execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(86_300, 86_405));
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 20})
  void livesToAnEnd(int count) {
    List<Key> keys = keys(count);
    session.upsert(keys).put(BINS).expireRecordAt(Instant.now().plusSeconds(7_200)).execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(7_100, 7_205));
    session.touch(keys).expireRecordAt(Instant.now().plusSeconds(600)).execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(500, 605));
  }

  @Test
  void everyVerbOfAChainHasItsOwnOrTheDefault() {
    session.put(set.id(4), BINS);
    session
        .upsert(set.id(1))
        .put(BINS)
        .upsert(set.ids(2, 3))
        .put(BINS)
        .defaultExpireRecordAfter(Duration.ofHours(1))
        .touch(set.id(4))
        .upsert(set.id(5))
        .put(BINS)
        .neverExpire()
        .execute();

    assertThat(life(set.id(1))).isEqualTo(-1);
    for (Key key : set.ids(2, 3, 4)) {
      assertThat(life(key)).isBetween(3_500, 3_605);
    }
    assertThat(life(set.id(5))).isEqualTo(-1);
  }

  @Test
  void conditionsByDefault() {
    setup.assumeConditions();
    session.upsert(set.ids(1, 2, 3, 4)).put(BINS).execute();

    List<RecordResult> rows =
        session
            .delete(set.ids(1, 2))
            .defaultWhere(IS_TWO)
            .update(set.id(3))
            .bin("n")
            .setTo(7)
            .where(IS_ONE)
            .query(set.id(4))
            .includeMissingKeys()
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::resultCode).containsExactly(27, 27, 0, 27);
    assertThat(session.contains(set.id(1))).isTrue();
    assertThat(session.contains(set.id(2))).isTrue();
    assertThat(session.get(set.id(3)).getLong("n")).isEqualTo(7);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 20})
  void aRecordIsReadAndDeletedInOneStep(int count) {
    List<Key> keys = keys(count);
    session.upsert(keys).put(BINS).execute();

    List<RecordResult> rows = session.update(keys).bin("n").get().deleteRecord().execute().toList();

    assertThat(rows).hasSize(count);
    assertThat(rows).allSatisfy(row -> assertThat(row.record().getLong("n")).isEqualTo(1));
    assertThat(session.exists(keys).execute().toList()).isEmpty();
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 20})
  void aRecordIsTouchedInsideAWrite(int count) {
    List<Key> keys = keys(count);
    session.upsert(keys).put(BINS).execute();

    session.update(keys).touchRecord().expireRecordAfter(Duration.ofHours(1)).execute();

    for (Key key : keys) {
      assertThat(session.get(key).bins).isEqualTo(BINS);
      assertThat(session.get(key).generation).isEqualTo(2);
      assertThat(life(key)).isBetween(3_500, 3_605);
    }
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 20})
  void replaceOnlyDropsBinsAndNeedsTheRecord(int count) {
    List<Key> keys = keys(count);
    session.upsert(keys).put(Map.of("n", 1, "old", 1)).execute();
    session.upsert(keys).put(BINS).replaceOnly().execute();
    assertThat(keys).allSatisfy(key -> assertThat(session.get(key).bins).isEqualTo(BINS));

    session.delete(keys).execute();
    List<Integer> handled = new ArrayList<>();
    session
        .replace(keys)
        .put(BINS)
        .replaceOnly()
        .execute((key, index, error) -> handled.add(error.resultCode()));
    assertThat(handled).hasSize(count).containsOnly(2);
    assertThat(session.exists(keys).execute().toList()).isEmpty();
  }

  private List<Key> keys(int count) {
    List<Long> ids = LongStream.range(0, count).boxed().toList();
    return set.ids(ids);
  }

  private int life(Key key) {
    return session.get(key).getTimeToLive();
  }
}
