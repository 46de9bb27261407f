package io.aerosdk.it.coalesce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.error.FilteredOutException;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many calls at once with coalescing: each gets its own answer, or its own error. */
@Scenarios
class CoalescingIT {
  private static final int CALLERS = 48;
  private static final int ROUNDS = 20;

  private final TestSession session;
  private final DataSet set;

  CoalescingIT(Setup setup) {
    session = setup.session(Behavior.HIGH_THROUGHPUT);
    set = setup.set(CoalescingIT.class);
  }

  @Test
  void everyCallGetsItsOwnAnswer() {
    Key counter = set.id("counter");
    List<Crowd.Outcome<Boolean>> outcomes =
        Crowd.run(
            CALLERS,
            caller ->
                () -> {
                  for (int round = 0; round < ROUNDS; round++) {
                    life(set.id(caller), caller, round);
                    session.upsert(counter).bin("n").add(1).execute();
                  }
                  return true;
                });
    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
    assertThat(session.get(counter).getLong("n")).isEqualTo(CALLERS * ROUNDS);
  }

  /** What a record goes through, with every kind of answer. */
  private void life(Key key, int caller, int round) {
    assertThat(session.find(key)).isEmpty();
    assertThat(session.contains(key)).isFalse();
    assertThatThrownBy(() -> session.get(key)).isInstanceOf(RecordNotFoundException.class);
    assertThatThrownBy(() -> session.update(key).bin("a").setTo(1).execute())
        .isInstanceOf(RecordNotFoundException.class);

    session
        .insert(key)
        .put(Map.of("caller", caller, "round", round))
        .expireRecordAfter(Duration.ofHours(caller + 1L))
        .execute();
    assertThat(session.get(key).bins)
        .isEqualTo(Map.of("caller", (long) caller, "round", (long) round));
    assertThat(session.get(key).getTimeToLive())
        .isBetween((caller + 1) * 3_600 - 60, (caller + 1) * 3_600);
    assertThat(session.get(key, "caller").bins).isEqualTo(Map.of("caller", (long) caller));
    assertThatThrownBy(() -> session.insert(key).bin("a").setTo(1).execute())
        .isInstanceOf(RecordExistsException.class);
    assertThatThrownBy(() -> session.upsert(key).bin("a").setTo(1).ensureGenerationIs(7).execute())
        .isInstanceOf(GenerationException.class);
    assertThatThrownBy(
            () ->
                session
                    .upsert(key)
                    .where("$.caller == ?0", caller + 1)
                    .failOnFilteredOut()
                    .bin("a")
                    .setTo(1)
                    .execute())
        .isInstanceOf(FilteredOutException.class);
    session.upsert(key).where("$.caller == ?0", caller).bin("a").setTo(round).execute();
    session.put(key, Map.of("b", "text " + caller));

    assertThat(session.query(key).execute().firstOrThrow().record().bins)
        .isEqualTo(
            Map.of(
                "caller", (long) caller,
                "round", (long) round,
                "a", (long) round,
                "b", "text " + caller));
    assertThat(session.touch(key).execute()).hasSize(1);
    assertThat(session.query(key).withNoBins().execute().firstOrThrow().record().generation)
        .isEqualTo(4);
    assertThat(session.delete(key).execute()).hasSize(1);
    assertThat(session.exists(key).execute()).isEmpty();
  }
}
