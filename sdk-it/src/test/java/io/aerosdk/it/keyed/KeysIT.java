package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Keys of every kind, and the order of rows. */
@KeyedScenarios
class KeysIT {
  private static final int MANY = 1_000;

  private final TestSession session;
  private final DataSet set;
  private final DataSet namespace;

  KeysIT(Setup setup) {
    session = setup.session();
    set = setup.set(KeysIT.class);
    namespace = DataSet.of(setup.namespace());
  }

  @Test
  void idsOfEveryTypeAreDifferentRecords() {
    byte[] bytes = "1".getBytes(StandardCharsets.UTF_8);
    List<Key> keys =
        List.of(
            set.id(1),
            set.id("1"),
            set.id(bytes),
            set.id(Long.MIN_VALUE),
            set.id(Long.MAX_VALUE),
            set.id("ключ"),
            set.id("x".repeat(1_000)));
    for (int i = 0; i < keys.size(); i++) {
      session.put(keys.get(i), Map.of("i", (long) i));
    }

    assertThat(session.query(keys).execute().toList())
        .extracting(row -> row.record().getLong("i"))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(session.get(set.id((Object) 1.0)).getLong("i")).isZero();
    assertThat(session.get(set.id((Object) bytes)).getLong("i")).isEqualTo(2);
  }

  @Test
  void aRecordIsFoundByItsDigest() {
    session.put(set.id("known"), Map.of("a", 1L));
    Key digest = set.idFromDigest(set.id("known").digest);

    assertThat(session.get(digest).getLong("a")).isEqualTo(1);
    session.update(digest).bin("a").add(1).execute();
    assertThat(session.upsert(digest, set.id("other")).bin("a").add(1).execute().failures())
        .isEmpty();
    session.touch(digest).execute();

    assertThat(session.get(set.id("known")).getLong("a")).isEqualTo(3);
    assertThat(session.exists(digest).execute().firstOrThrow().asBoolean()).isTrue();
    assertThat(session.query(List.of(digest, digest)).execute()).hasSize(2);
    assertThat(session.delete(digest).execute().firstOrThrow().asBoolean()).isTrue();
    assertThat(session.contains(set.id("known"))).isFalse();
    assertThat(session.contains(set.id("other"))).isTrue();
  }

  @Test
  void aRecordCanBeMadeByDigestAlone() {
    Key digest = set.idFromDigest(set.id("never written by its id").digest);

    session.insert(digest).bin("a").setTo(1).execute();

    assertThat(session.get(set.id("never written by its id")).getLong("a")).isEqualTo(1);
    session.delete(digest).execute();
  }

  @Test
  void recordsWithoutASetHaveKeysOfTheNamespace() {
    Key bare = namespace.id("KeysIT without a set");
    try {
      session.put(bare, Map.of("a", 1L));
      assertThat(session.get(bare).getLong("a")).isEqualTo(1);
      assertThat(session.contains(set.id("KeysIT without a set"))).isFalse();
    } finally {
      session.delete(bare).execute();
    }
  }

  @Test
  void rowsComeInTheOrderOfTheKeys() {
    List<Key> keys = new ArrayList<>(set.ids(LongStream.range(0, MANY).toArray()));
    List<RecordResult> written = session.upsert(keys).bin("a").setTo(1).execute().toList();
    assertThat(written).extracting(RecordResult::key).isEqualTo(keys);
    assertThat(written).extracting(RecordResult::index).isSorted().doesNotHaveDuplicates();

    Collections.reverse(keys);
    List<RecordResult> read = session.query(keys).execute().toList();
    assertThat(read).extracting(RecordResult::key).isEqualTo(keys);
    assertThat(read).allSatisfy(row -> assertThat(row.record().getLong("a")).isEqualTo(1));

    List<RecordResult> gone = session.delete(keys).execute().toList();
    assertThat(gone).hasSize(MANY).allSatisfy(row -> assertThat(row.asBoolean()).isTrue());
  }

  @Test
  void missingKeysLeaveGapsInTheIndex() {
    session.upsert(set.ids(1, 3)).bin("a").setTo(1).execute();

    List<RecordResult> rows = session.query(set.ids(0, 1, 2, 3, 4)).execute().toList();

    assertThat(rows).extracting(RecordResult::index).containsExactly(1, 3);
    assertThat(rows).extracting(RecordResult::key).containsExactly(set.id(1), set.id(3));
  }

  @Test
  void aChainIsOneAnswerInItsOrder() {
    session.upsert(set.ids(2, 3)).bin("a").setTo(1).execute();

    List<RecordResult> rows =
        session
            .upsert(set.id(1))
            .bin("a")
            .add(1)
            .bin("a")
            .get()
            .delete(set.id(2))
            .query(set.ids(3, 4))
            .bins("a")
            .exists(set.id(3))
            .touch(set.id(3))
            .includeMissingKeys()
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(rows)
        .extracting(RecordResult::isOk)
        .containsExactly(true, true, true, false, true, true);
    assertThat(rows.get(0).record().getList("a").contains(1L)).isTrue();
    assertThat(rows.get(1).findRecord()).isEmpty();
    assertThat(rows.get(2).record().getLong("a")).isEqualTo(1);
    assertThat(rows.get(4).findRecord()).isEmpty();
    assertThat(rows.get(5).findRecord()).isEmpty();
  }

  @Test
  void aKeyThatIsNamedTwiceHasTwoRows() {
    List<RecordResult> rows =
        session
            .upsert(set.ids(1, 1))
            .bin("a")
            .add(1)
            .upsert(set.id(1))
            .bin("a")
            .add(1)
            .execute()
            .toList();

    assertThat(rows).extracting(RecordResult::index).containsExactly(0, 1, 2);
    assertThat(rows).allSatisfy(row -> assertThat(row.key()).isEqualTo(set.id(1)));
    assertThat(session.get(set.id(1)).getLong("a")).isEqualTo(3);
    assertThat(session.query(set.ids(1, 1, 1)).execute()).hasSize(3);
  }

  @Test
  void keysOfSeveralSetsGoTogether() {
    Key bare = namespace.id("KeysIT of several sets");
    try {
      List<Key> keys = List.of(set.id(1), bare, set.id(2));
      session.upsert(keys).bin("a").setTo(1).execute();
      assertThat(session.query(keys).execute().toList())
          .extracting(RecordResult::key)
          .isEqualTo(keys);
    } finally {
      session.delete(bare).execute();
    }
  }
}
