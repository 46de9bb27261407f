package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.Replica;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorChanges;
import io.aerosdk.behavior.Mode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Field by field. The behaviour under test gives every scope values of its own, so that a value
 * taken from the wrong cell shows.
 */
class PolicyCellsTest {
  private static final Behavior DISTINCT =
      Behavior.DEFAULT.deriveWithChanges("distinct", PolicyCellsTest::everyScopeDiffers);

  private static void everyScopeDiffers(BehaviorChanges c) {
    c.readsPoint(r -> r.totalTimeout(ms(101)).socketTimeout(ms(102)).maxRetries(103))
        .readsPoint(r -> r.retryDelay(ms(104)).replica(Replica.MASTER).readTouchTtlPercent(5))
        .readsBatch(r -> r.totalTimeout(ms(201)).socketTimeout(ms(202)).maxRetries(203))
        .readsBatch(r -> r.retryDelay(ms(204)).replica(Replica.RANDOM).readTouchTtlPercent(6))
        .readsBatch(r -> r.maxConcurrentNodes(205).allowInline(false).allowInlineSSD(true))
        .readsQuery(r -> r.totalTimeout(ms(301)).socketTimeout(ms(302)).maxRetries(303))
        .readsQuery(r -> r.retryDelay(ms(304)).replica(Replica.PREFER_RACK).useCompression(true))
        .readsQuery(r -> r.maxConcurrentNodes(305).recordQueueSize(306))
        .readsAp(r -> r.readModeAP(ReadModeAP.ALL))
        .readsSc(r -> r.readModeSC(ReadModeSC.LINEARIZE))
        .writesPoint(w -> w.totalTimeout(ms(401)).socketTimeout(ms(402)).maxRetries(403))
        .writesPoint(w -> w.retryDelay(ms(404)).sendKey(false).useCompression(true))
        .writesBatch(w -> w.totalTimeout(ms(501)).socketTimeout(ms(502)).maxRetries(503))
        .writesBatch(w -> w.retryDelay(ms(504)).maxConcurrentNodes(505).sendKey(true))
        .writesQuery(w -> w.totalTimeout(ms(801)))
        .writesAp(w -> w.commitLevel(CommitLevel.COMMIT_MASTER));
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }

  @ParameterizedTest
  @EnumSource
  void pointRead(Mode mode) {
    Policy p = PolicyCells.of(DISTINCT).in(mode).read();

    assertLimits(p, 100);
    assertThat(p.compress).isFalse();
    assertRouting(p, Replica.MASTER);
    assertThat(p.readTouchTtlPercent).isEqualTo(5);
    assertThat(p.sendKey).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void pointWrites(Mode mode) {
    ModePolicies policies = PolicyCells.of(DISTINCT).in(mode);

    for (RecordExistsAction action : RecordExistsAction.values()) {
      WritePolicy p = policies.write(action);
      assertPointWrite(p, mode);
      assertThat(p.recordExistsAction).isEqualTo(action);
      assertThat(p.durableDelete).isFalse();
    }
    assertPointWrite(policies.touch(), mode);
    assertThat(policies.touch().recordExistsAction).isEqualTo(RecordExistsAction.UPDATE);
    assertThat(policies.touch().durableDelete).isFalse();
    assertPointWrite(policies.delete(), mode);
    assertThat(policies.delete().durableDelete).isEqualTo(mode == Mode.SC);
  }

  private static void assertPointWrite(WritePolicy p, Mode mode) {
    assertLimits(p, 400);
    assertThat(p.compress).isTrue();
    assertThat(p.sendKey).isFalse();
    assertThat(p.commitLevel).isEqualTo(commitLevel(mode));
    assertThat(p.generationPolicy).isEqualTo(GenerationPolicy.NONE);
    assertThat(p.generation).isZero();
    assertThat(p.expiration).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void batchOfReads(Mode mode) {
    ModePolicies policies = PolicyCells.of(DISTINCT).in(mode);
    BatchPolicy p = policies.batchReads();

    assertLimits(p, 200);
    assertRouting(p, Replica.RANDOM);
    assertThat(p.readTouchTtlPercent).isEqualTo(6);
    assertThat(p.maxConcurrentThreads).isEqualTo(205);
    assertThat(p.allowInline).isFalse();
    assertThat(p.allowInlineSSD).isTrue();
    assertThat(p.sendKey).isFalse();
    assertThat(p.respondAllKeys).isTrue();

    BatchReadPolicy item = policies.batchRows().read();
    assertThat(item.readModeAP).isEqualTo(ReadModeAP.ALL);
    assertThat(item.readModeSC).isEqualTo(ReadModeSC.LINEARIZE);
    assertThat(item.readTouchTtlPercent).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void batchWithWrites(Mode mode) {
    ModePolicies policies = PolicyCells.of(DISTINCT).in(mode);
    BatchPolicy p = policies.batchWrites();

    assertLimits(p, 500);
    assertRouting(p, Replica.RANDOM);
    assertThat(p.readTouchTtlPercent).isEqualTo(6);
    assertThat(p.maxConcurrentThreads).isEqualTo(505);
    assertThat(p.allowInline).isTrue();
    assertThat(p.allowInlineSSD).isFalse();
    assertThat(p.sendKey).isTrue();

    for (RecordExistsAction action : RecordExistsAction.values()) {
      BatchWritePolicy item = policies.batchRows().write(action);
      assertThat(item.recordExistsAction).isEqualTo(action);
      assertThat(item.sendKey).isTrue();
      assertThat(item.commitLevel).isEqualTo(commitLevel(mode));
      assertThat(item.durableDelete).isFalse();
      assertThat(item.generationPolicy).isEqualTo(GenerationPolicy.NONE);
      assertThat(item.expiration).isZero();
    }
    BatchDeletePolicy delete = policies.batchRows().delete();
    assertThat(delete.sendKey).isTrue();
    assertThat(delete.commitLevel).isEqualTo(commitLevel(mode));
    assertThat(delete.durableDelete).isEqualTo(mode == Mode.SC);
  }

  @ParameterizedTest
  @EnumSource
  void query(Mode mode) {
    QueryPolicy p = PolicyCells.of(DISTINCT).in(mode).query();

    assertLimits(p, 300);
    assertThat(p.compress).isTrue();
    assertRouting(p, Replica.PREFER_RACK);
    assertThat(p.maxConcurrentNodes).isEqualTo(305);
    assertThat(p.recordQueueSize).isEqualTo(306);
    assertThat(p.sendKey).isFalse();
    assertThat(p.includeBinData).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void durableDeleteAndSendKeyFollowTheBehaviour(boolean on) {
    PolicyCells cells =
        PolicyCells.of(
            Behavior.DEFAULT.deriveWithChanges(
                "t", c -> c.writes(w -> w.durableDelete(on).sendKey(on))));
    for (Mode mode : Mode.values()) {
      // The SC patch of DEFAULT was resolved before: a child's change for all writes beats it.
      assertThat(cells.in(mode).delete().durableDelete).isEqualTo(on);
      assertThat(cells.in(mode).batchRows().delete().durableDelete).isEqualTo(on);
      assertThat(cells.in(mode).write(RecordExistsAction.UPDATE).durableDelete).isFalse();
      assertThat(cells.in(mode).delete().sendKey).isEqualTo(on);
      assertThat(cells.in(mode).batchRows().delete().sendKey).isEqualTo(on);
      assertThat(cells.in(mode).batchWrites().sendKey).isEqualTo(on);
      assertThat(cells.in(mode).batchRows().write(RecordExistsAction.REPLACE).sendKey)
          .isEqualTo(on);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesAreNeverTakenForRetryableOnes(Mode mode) {
    Behavior t =
        Behavior.DEFAULT.deriveWithChanges("t", c -> c.writesRetryable(w -> w.maxRetries(9)));
    ModePolicies policies = PolicyCells.of(t).in(mode);
    assertThat(policies.write(RecordExistsAction.UPDATE).maxRetries).isZero();
    assertThat(policies.touch().maxRetries).isZero();
    assertThat(policies.delete().maxRetries).isZero();
    assertThat(policies.batchWrites().maxRetries).isZero();
  }

  @Test
  void zeroTimesReachTheClientAsZero() {
    PolicyCells cells =
        PolicyCells.of(
            Behavior.DEFAULT.deriveWithChanges(
                "t", c -> c.totalTimeout(Duration.ZERO).socketTimeout(Duration.ZERO)));
    assertThat(envelopes(cells.ap()))
        .allSatisfy(
            p -> {
              assertThat(p.totalTimeout).isZero();
              assertThat(p.socketTimeout).isZero();
            });
  }

  @Test
  void everyEnvelopeLetsUsSeeFilteredRowsAndHasNoHiddenTimeLimit() {
    PolicyCells cells = PolicyCells.of(Behavior.FAST_RACK_AWARE);
    assertThat(Stream.of(cells.ap(), cells.sc()).flatMap(mode -> envelopes(mode).stream()))
        .hasSize(22)
        .allSatisfy(
            p -> {
              assertThat(p.failOnFilteredOut).isTrue();
              assertThat(p.connectTimeout).isZero();
              assertThat(p.timeoutDelay).isZero();
              assertThat(p.txn).isNull();
              assertThat(p.filterExp).isNull();
            });
  }

  @Test
  void lookingUpMakesNothing() {
    ModePolicies policies = PolicyCells.of(Behavior.DEFAULT).ap();
    assertThat(policies.read()).isSameAs(policies.read());
    assertThat(policies.write(RecordExistsAction.REPLACE))
        .isSameAs(policies.write(RecordExistsAction.REPLACE))
        .isNotSameAs(policies.write(RecordExistsAction.UPDATE));
  }

  private static List<Policy> envelopes(ModePolicies mode) {
    Stream<Policy> writes =
        Stream.of(RecordExistsAction.values()).map(action -> (Policy) mode.write(action));
    Stream<Policy> others =
        Stream.of(
            mode.read(),
            mode.touch(),
            mode.delete(),
            mode.batchReads(),
            mode.batchWrites(),
            mode.query());
    return Stream.concat(writes, others).toList();
  }

  /** Total, socket, retries and delay are base + 1 … base + 4. */
  private static void assertLimits(Policy p, int base) {
    assertThat(p.totalTimeout).isEqualTo(base + 1);
    assertThat(p.socketTimeout).isEqualTo(base + 2);
    assertThat(p.maxRetries).isEqualTo(base + 3);
    assertThat(p.sleepBetweenRetries).isEqualTo(base + 4);
  }

  /** Both read modes, whichever mode the policy is for. */
  private static void assertRouting(Policy p, Replica replica) {
    assertThat(p.replica).isEqualTo(replica);
    assertThat(p.readModeAP).isEqualTo(ReadModeAP.ALL);
    assertThat(p.readModeSC).isEqualTo(ReadModeSC.LINEARIZE);
  }

  private static CommitLevel commitLevel(Mode mode) {
    return mode == Mode.AP ? CommitLevel.COMMIT_MASTER : CommitLevel.COMMIT_ALL;
  }
}
