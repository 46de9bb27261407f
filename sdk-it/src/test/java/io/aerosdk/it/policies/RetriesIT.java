package io.aerosdk.it.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.Replica;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What belongs to a key stays with it when its connection breaks, and fails with it alone. */
@ParameterizedClass
@EnumSource
class RetriesIT {
  private static final DataSet SET = DataSet.of("test", "users");
  private static final Expression IS_ONE = Exp.build(Exp.eq(Exp.intBin("a"), Exp.val(1)));
  private static final Expression IS_TWO = Exp.build(Exp.eq(Exp.intBin("a"), Exp.val(2)));

  /** The async client notices that a connection was closed when it has been silent for so long. */
  private static final Behavior HASTY =
      Behavior.DEFAULT.deriveWithChanges("hasty", c -> c.socketTimeout(Duration.ofMillis(250)));

  private static final Behavior RETRYING =
      HASTY.deriveWithChanges(
          "retrying", c -> c.maxRetries(3).writes(w -> w.maxRetries(3)).replica(Replica.SEQUENCE));

  private final Tapped tapped;
  private final TestSession session;

  RetriesIT(Flavor flavor) {
    tapped = new Tapped(flavor);
    session = tapped.session(RETRYING);
  }

  @AfterEach
  void close() {
    tapped.close();
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatIsSentAgainIsTheSameWrite(Split split) {
    List<Key> keys = split.keys(SET);
    session.upsert(keys).put(Map.of("a", 1)).execute().close();
    tapped.cluster().taken();
    tapped.cluster().dropNext(0, 1);

    List<RecordResult> rows =
        split
            .run(
                session,
                keys,
                (verbs, some) ->
                    verbs
                        .update(some)
                        .bin("a")
                        .add(1)
                        .where(IS_ONE)
                        .ensureGenerationIs(1)
                        .expireRecordAfter(Duration.ofSeconds(90)))
            .execute()
            .toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(keys.size()).allMatch(RecordResult::isOk);
    List<Sent> taken = tapped.cluster().taken();
    for (Key key : keys) {
      List<Sent> attempts = Tapped.about(key, taken);
      assertThat(attempts).hasSize(TapCluster.masterOf(key.digest) == 0 ? 2 : 1);
      assertThat(attempts)
          .allSatisfy(
              sent -> {
                assertThat(sent.hasCondition(IS_ONE)).isTrue();
                assertThat(sent.expected()).contains(1);
                assertThat(sent.ttl()).isEqualTo(90);
                assertThat(sent.storesKey()).isTrue();
              });
      assertThat(session.get(key).getLong("a")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadThatIsSentAgainIsTheSameRead(Split split) {
    List<Key> keys = split.keys(SET);
    session.upsert(keys).put(Map.of("a", 1)).execute().close();
    tapped.cluster().taken();
    tapped.cluster().dropNext(0, 1);

    List<RecordResult> rows =
        split
            .run(session, keys, (verbs, some) -> verbs.query(some).bins("a").where(IS_TWO))
            .includeMissingKeys()
            .execute()
            .toList();

    for (Key key : keys) {
      assertThat(rows)
          .filteredOn(row -> row.key().equals(key))
          .singleElement()
          .satisfies(row -> assertThat(row.resultCode()).isEqualTo(27));
      assertThat(Tapped.about(key, tapped.cluster().taken()))
          .allSatisfy(sent -> assertThat(sent.hasCondition(IS_TWO)).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeleteKeepsItsConditionOnEveryNode(Split split) {
    List<Key> keys = split.keys(SET);
    session.upsert(keys).put(Map.of("a", 1)).execute().close();
    tapped.cluster().dropNext(1, 1);

    List<RecordResult> rows =
        split
            .run(session, keys, (verbs, some) -> verbs.delete(some).where(IS_TWO))
            .failOnFilteredOut()
            .execute(ErrorStrategy.IN_STREAM)
            .toList();

    assertThat(rows)
        .filteredOn(row -> keys.contains(row.key()))
        .hasSize(keys.size())
        .allSatisfy(row -> assertThat(row.resultCode()).isEqualTo(27));
    assertThat(keys).allSatisfy(key -> assertThat(session.contains(key)).isTrue());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ONE_KEY")
  void anUnreachableNodeFailsItsOwnKeysOnly(Split split) {
    TestSession once = tapped.session(HASTY);
    List<Key> keys = split.keys(SET);
    for (Disposition disposition : Disposition.values()) {
      once.delete(keys).execute().close();
      tapped.cluster().dropNext(0, 100);
      disposition.check(once, split, keys);
      tapped.cluster().dropNext(0, 0);
      for (Key key : keys) {
        assertThat(once.contains(key)).isEqualTo(TapCluster.masterOf(key.digest) == 1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereNobodyAnswersEveryKeyFails(Split split) {
    TestSession once = tapped.session(HASTY);
    List<Key> keys = split.keys(SET);
    tapped.cluster().dropNext(0, 1_000);
    tapped.cluster().dropNext(1, 1_000);

    List<RecordResult> rows =
        split
            .run(once, keys, (verbs, some) -> verbs.upsert(some).put(Map.of("a", 1)))
            .execute(ErrorStrategy.IN_STREAM)
            .toList();

    assertThat(rows).noneMatch(RecordResult::isOk);
    assertThat(rows).extracting(RecordResult::key).containsSubsequence(keys);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).index()).isEqualTo(i);
    }
    assertThat(rows)
        .filteredOn(row -> keys.contains(row.key()))
        .hasSize(keys.size())
        .allMatch(RecordResult::inDoubt);
  }

  /** Where the errors go. */
  enum Disposition {
    DEFAULT {
      @Override
      void check(TestSession session, Split split, List<Key> keys) {
        List<RecordResult> rows = upsert(session, split, keys).execute().toList();
        for (Key key : keys) {
          List<RecordResult> ofKey = rows.stream().filter(row -> row.key().equals(key)).toList();
          assertThat(ofKey).hasSize(1);
          boolean reached = TapCluster.masterOf(key.digest) == 1;
          assertThat(ofKey.get(0).isOk()).as("%s", ofKey).isEqualTo(reached);
          assertThat(ofKey.get(0).inDoubt()).as("%s", ofKey).isEqualTo(!reached);
        }
      }
    },
    THROWN {
      @Override
      void check(TestSession session, Split split, List<Key> keys) {
        var command = upsert(session, split, keys);
        assertThatThrownBy(() -> command.execute(ErrorStrategy.THROW))
            .isInstanceOf(SdkException.class);
      }
    },
    HANDLED {
      @Override
      void check(TestSession session, Split split, List<Key> keys) {
        List<Key> handled = new ArrayList<>();
        upsert(session, split, keys).execute((key, index, error) -> handled.add(key)).close();
        assertThat(handled).doesNotHaveDuplicates();
        assertThat(handled.stream().filter(keys::contains))
            .containsExactlyElementsOf(
                keys.stream().filter(key -> TapCluster.masterOf(key.digest) == 0).toList());
      }
    };

    abstract void check(TestSession session, Split split, List<Key> keys);

    private static KeyedStep<RecordStream, ?> upsert(
        TestSession session, Split split, List<Key> keys) {
      return split.run(session, keys, (verbs, some) -> verbs.upsert(some).put(Map.of("a", 1)));
    }
  }
}
