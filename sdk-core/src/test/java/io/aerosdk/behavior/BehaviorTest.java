package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviorTest {
  @Test
  void aChildsChangeForAllBeatsTheParentsForQueries() {
    Behavior child = Behavior.DEFAULT.deriveWithChanges("child", c -> c.maxRetries(1));

    assertThat(queryRetries(Behavior.DEFAULT)).isEqualTo(5);
    assertThat(queryRetries(child)).isEqualTo(1);
    assertThat(child.settings(OpKind.WRITE_NON_RETRYABLE, OpShape.POINT, Mode.AP).maxRetries())
        .isEqualTo(1);
  }

  @Test
  void withinOneBehaviourTheNarrowerScopeWinsWhateverTheOrderOfTheCalls() {
    Behavior narrowFirst =
        Behavior.DEFAULT.deriveWithChanges(
            "t",
            c ->
                c.readsQuery(r -> r.maxRetries(4))
                    .readsSc(r -> r.maxRetries(3))
                    .reads(r -> r.maxRetries(2))
                    .maxRetries(1));

    assertThat(queryRetries(narrowFirst)).isEqualTo(4);
    assertThat(narrowFirst.settings(OpKind.READ, OpShape.POINT, Mode.SC).maxRetries()).isEqualTo(3);
    assertThat(narrowFirst.settings(OpKind.READ, OpShape.POINT, Mode.AP).maxRetries()).isEqualTo(2);
    assertThat(narrowFirst.settings(OpKind.WRITE_RETRYABLE, OpShape.POINT, Mode.AP).maxRetries())
        .isEqualTo(1);
  }

  @Test
  void writeLayersEndWithTheShape() {
    Behavior t =
        Behavior.DEFAULT.deriveWithChanges(
            "t",
            c ->
                c.writes(w -> w.maxRetries(1))
                    .writesAp(w -> w.maxRetries(2))
                    .writesNonRetryable(w -> w.maxRetries(3))
                    .writesBatch(w -> w.maxRetries(4)));

    assertThat(t.settings(OpKind.WRITE_RETRYABLE, OpShape.POINT, Mode.SC).maxRetries())
        .isEqualTo(1);
    assertThat(t.settings(OpKind.WRITE_RETRYABLE, OpShape.POINT, Mode.AP).maxRetries())
        .isEqualTo(2);
    assertThat(t.settings(OpKind.WRITE_NON_RETRYABLE, OpShape.POINT, Mode.AP).maxRetries())
        .isEqualTo(3);
    assertThat(t.settings(OpKind.WRITE_NON_RETRYABLE, OpShape.BATCH, Mode.AP).maxRetries())
        .isEqualTo(4);
  }

  @Test
  void grandchildrenInheritWhatTheyDoNotChange() {
    Behavior checkout =
        Behavior.READ_FAST.deriveWithChanges(
            "checkout",
            c ->
                c.totalTimeout(Duration.ofMillis(300))
                    .reads(r -> r.socketTimeout(Duration.ofMillis(40)).maxRetries(3))
                    .writesBatch(w -> w.maxConcurrentNodes(0)));
    ResolvedSettings read = checkout.settings(OpKind.READ, OpShape.BATCH, Mode.AP);
    ResolvedSettings write = checkout.settings(OpKind.WRITE_NON_RETRYABLE, OpShape.BATCH, Mode.AP);

    assertThat(read.totalTimeout()).isEqualTo(Duration.ofMillis(300));
    assertThat(read.socketTimeout()).isEqualTo(Duration.ofMillis(40));
    assertThat(read.maxConcurrentNodes()).isEqualTo(1);
    assertThat(write.totalTimeout()).isEqualTo(Duration.ofMillis(300));
    assertThat(write.socketTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(write.maxConcurrentNodes()).isZero();
    assertThat(Behavior.READ_FAST.settings(OpKind.READ, OpShape.BATCH, Mode.AP).totalTimeout())
        .as("the parent does not change")
        .isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void everyTypedSetterAndAccessorSpeaksOfTheSameSetting() {
    Behavior t =
        Behavior.DEFAULT.deriveWithChanges(
            "t",
            c ->
                c.totalTimeout(Duration.ofMillis(11))
                    .socketTimeout(Duration.ofMillis(12))
                    .maxRetries(13)
                    .retryDelay(Duration.ofMillis(14))
                    .sendKey(false)
                    .durableDelete(true)
                    .commitLevel(CommitLevel.COMMIT_MASTER)
                    .replica(Replica.RANDOM)
                    .readModeAP(ReadModeAP.ALL)
                    .readModeSC(ReadModeSC.ALLOW_REPLICA)
                    .useCompression(true)
                    .maxConcurrentNodes(15)
                    .recordQueueSize(16)
                    .allowInline(false)
                    .allowInlineSSD(true)
                    .readTouchTtlPercent(17));
    ResolvedSettings read = t.settings(OpKind.READ, OpShape.BATCH, Mode.AP);
    assertThat(read.totalTimeout()).isEqualTo(Duration.ofMillis(11));
    assertThat(read.socketTimeout()).isEqualTo(Duration.ofMillis(12));
    assertThat(read.maxRetries()).isEqualTo(13);
    assertThat(read.retryDelay()).isEqualTo(Duration.ofMillis(14));
    assertThat(read.replica()).isEqualTo(Replica.RANDOM);
    assertThat(read.readModeAP()).isEqualTo(ReadModeAP.ALL);
    assertThat(read.useCompression()).isTrue();
    assertThat(read.maxConcurrentNodes()).isEqualTo(15);
    assertThat(read.allowInline()).isFalse();
    assertThat(read.allowInlineSSD()).isTrue();
    assertThat(read.readTouchTtlPercent()).isEqualTo(17);
    ResolvedSettings scQuery = t.settings(OpKind.READ, OpShape.QUERY, Mode.SC);
    assertThat(scQuery.readModeSC()).isEqualTo(ReadModeSC.ALLOW_REPLICA);
    assertThat(scQuery.recordQueueSize()).isEqualTo(16);
    ResolvedSettings write = t.settings(OpKind.WRITE_RETRYABLE, OpShape.POINT, Mode.AP);
    assertThat(write.sendKey()).isFalse();
    assertThat(write.durableDelete()).isTrue();
    assertThat(write.commitLevel()).isEqualTo(CommitLevel.COMMIT_MASTER);
  }

  @Test
  void changesKeptBeyondTheFunctionChangeNothing() {
    List<BehaviorChanges> kept = new ArrayList<>();
    Behavior t = Behavior.DEFAULT.deriveWithChanges("t", c -> kept.add(c.maxRetries(1)));

    kept.get(0).maxRetries(9).readsQuery(r -> r.maxRetries(9));

    assertThat(queryRetries(t)).isEqualTo(1);
    assertThat(t.patches()).containsOnlyKeys(Scope.ALL);
    assertThat(t.patches().get(Scope.ALL)).containsEntry(Setting.MAX_RETRIES, 1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void aNameIsNeeded(String name) {
    assertThatThrownBy(() -> Behavior.DEFAULT.deriveWithChanges(name, c -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank, got " + (name == null ? "null" : "\"" + name + "\""));
  }

  @Test
  void equalityIsIdentityAndToStringIsShort() {
    Behavior one = Behavior.READ_FAST.deriveWithChanges("same", c -> {});
    Behavior two = Behavior.READ_FAST.deriveWithChanges("same", c -> {});
    assertThat(one).isNotEqualTo(two).hasToString("Behavior[same < READ_FAST < DEFAULT]");
  }

  private static int queryRetries(Behavior behavior) {
    return behavior.settings(OpKind.READ, OpShape.QUERY, Mode.AP).maxRetries();
  }
}
