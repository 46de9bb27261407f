package io.aerosdk.it.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What coalescing saves, and what goes wrong on the way: a batch that is slow, lost or refused
 * never fails a call that would have gone well by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyIT {
  private static final int CALLERS = 64;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private static final Behavior TOGETHER =
      Behavior.HIGH_THROUGHPUT.deriveWithChanges(
          "together", c -> c.totalTimeout(LIMIT).socketTimeout(SILENCE));

  private final EmbeddedAerospike server = EmbeddedAerospike.builder().namespace("test").start();
  private final Map<Flavor, TestClient> clients =
      Map.of(Flavor.SYNC, connect(Flavor.SYNC), Flavor.ASYNC, connect(Flavor.ASYNC));
  private final DataSet set = DataSet.of("test", "company");

  private TestClient connect(Flavor flavor) {
    return flavor.connect(
        ClusterDefinition.parse(server.seeds())
            .withSystemSettings(SystemSettings.DEFAULT.maxErrorsInErrorWindow(0)));
  }

  private TestSession session(Flavor flavor, Behavior behavior) {
    TestClient client = clients.get(flavor);
    assertThat(client).isNotNull();
    return client.createSession(behavior);
  }

  @BeforeAll
  void warmUp() {
    for (Flavor flavor : Flavor.values()) {
      TestSession session = session(flavor, TOGETHER);
      Crowd.run(CALLERS, caller -> () -> session.find(set.id(caller)));
    }
  }

  @BeforeEach
  void records() {
    server.faults().clear();
    TestSession session = session(Flavor.SYNC, Behavior.DEFAULT);
    for (int i = 0; i < CALLERS; i++) {
      session.put(set.id(i), Map.of("n", i));
    }
  }

  @AfterAll
  void close() {
    clients.values().forEach(TestClient::close);
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void callsThatWaitTravelTogether(Flavor flavor) {
    TestSession session = session(flavor, TOGETHER);
    try (Fault singles = server.faults().onRead().delay(Duration.ofMillis(30)).always();
        Fault batches = server.faults().onBatch().delay(Duration.ofMillis(30)).always()) {
      assertEveryoneReads(session);
      assertThat(singles.hits() + batches.hits()).isLessThanOrEqualTo(CALLERS / 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsThatDoNotCoalesceTravelAlone(Flavor flavor) {
    try (Fault singles = server.faults().onRead().delay(Duration.ofMillis(1)).always()) {
      assertEveryoneReads(session(flavor, Behavior.DEFAULT));
      assertThat(singles.hits()).isEqualTo(CALLERS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesTravelTogetherToo(Flavor flavor) {
    TestSession session = session(flavor, TOGETHER);
    try (Fault singles = server.faults().onWrite().delay(Duration.ofMillis(30)).always();
        Fault batches = server.faults().onBatch().delay(Duration.ofMillis(30)).always()) {
      Crowd.run(
              CALLERS,
              caller ->
                  () ->
                      session.upsert(set.id(caller)).bin("n").add(100).execute().toList().size()
                          == 1)
          .forEach(outcome -> assertThat(outcome.failure()).isNull());
      assertThat(singles.hits() + batches.hits()).isLessThanOrEqualTo(CALLERS / 3);
    }
    for (int i = 0; i < CALLERS; i++) {
      assertThat(session.get(set.id(i)).getLong("n")).isEqualTo(100 + i);
    }
  }

  /** The lane does not wait for what is stuck: others go on, and what was stuck is read again. */
  @ParameterizedTest
  @EnumSource
  void whatIsStuckHoldsUpNobodyElse(Flavor flavor) {
    TestSession session = session(flavor, TOGETHER);
    try (Fault stuck = server.faults().onBatch().stall().once()) {
      List<Crowd.Outcome<Long>> outcomes = assertEveryoneReads(session);
      if (stuck.hits() > 0) {
        assertThat(outcomes)
            .allSatisfy(outcome -> assertThat(outcome.millis()).isLessThan(LIMIT.toMillis()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchThatTheServerRefusesIsReadCallByCall(Flavor flavor) {
    TestSession session = session(flavor, TOGETHER.deriveWithChanges("once", c -> c.maxRetries(0)));
    try (Fault singles = server.faults().onRead().delay(Duration.ofMillis(30)).always();
        Fault refused = server.faults().onBatch().error(ResultCode.BATCH_DISABLED).always()) {
      assertEveryoneReads(session);
      assertThat(refused.hits()).isPositive();
      assertThat(singles.hits()).isEqualTo(CALLERS);
    }
  }

  /** A write whose answer is lost may have been done: it says so, and is not sent again. */
  @ParameterizedTest
  @EnumSource
  void aLostBatchOfWritesIsInDoubt(Flavor flavor) {
    TestSession session = session(flavor, TOGETHER);
    try (Fault slow = server.faults().onWrite().delay(Duration.ofMillis(30)).always();
        Fault lost = server.faults().onBatch().dropReplyAfterApplying().always()) {
      List<Crowd.Outcome<Boolean>> outcomes =
          Crowd.run(
              CALLERS,
              caller ->
                  () ->
                      session.upsert(set.id(caller)).bin("n").add(100).execute().toList().size()
                          == 1);
      assertThat(slow.hits()).as("the first ones, by themselves").isPositive();
      assertThat(lost.hits()).isPositive();
      assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.isOk()).isFalse());
      for (int i = 0; i < CALLERS; i++) {
        if (outcomes.get(i).failure() instanceof SdkException failure) {
          assertThat(failure.inDoubt()).as("%s", failure).isTrue();
        } else {
          assertThat(outcomes.get(i).failure()).isNull();
        }
      }
    }
    for (int i = 0; i < CALLERS; i++) {
      Key key = set.id(i);
      assertThat(session.get(key).getLong("n")).as("written once").isEqualTo(100 + i);
    }
  }

  /** Each call has its own deadline, though all wait for the same node. */
  @ParameterizedTest
  @EnumSource
  void everyCallEndsInItsOwnTime(Flavor flavor) {
    Duration shortly = Duration.ofMillis(200);
    TestSession patient = session(flavor, TOGETHER);
    TestSession hasty =
        session(flavor, TOGETHER.deriveWithChanges("hasty", c -> c.totalTimeout(shortly)));
    try (Fault reads = server.faults().onRead().delay(Duration.ofMillis(600)).always();
        Fault batches = server.faults().onBatch().delay(Duration.ofMillis(600)).always()) {
      List<Crowd.Outcome<Long>> outcomes =
          Crowd.run(
              CALLERS,
              caller -> () -> (caller % 2 == 0 ? patient : hasty).get(set.id(caller)).getLong("n"));
      for (int i = 0; i < CALLERS; i++) {
        Crowd.Outcome<Long> outcome = outcomes.get(i);
        if (i % 2 == 0) {
          assertThat(outcome.value()).isEqualTo(i);
        } else {
          assertThat(outcome.failure()).isInstanceOf(OperationTimeoutException.class);
          assertThat(outcome.millis()).isBetween(150L, 500L);
        }
      }
      assertThat(reads.hits() + batches.hits()).isPositive();
    }
  }

  private List<Crowd.Outcome<Long>> assertEveryoneReads(TestSession session) {
    List<Crowd.Outcome<Long>> outcomes =
        Crowd.run(CALLERS, caller -> () -> session.get(set.id(caller)).getLong("n"));
    IntStream.range(0, CALLERS)
        .forEach(
            i -> {
              assertThat(outcomes.get(i).failure()).isNull();
              assertThat(outcomes.get(i).value()).isEqualTo(i);
            });
    return outcomes;
  }
}
