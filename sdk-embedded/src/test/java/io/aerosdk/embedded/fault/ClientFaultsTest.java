package io.aerosdk.embedded.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.EmbeddedNode;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the official client makes of each fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientFaultsTest {
  private static final Key KEY = new Key("test", "faults", 1);
  private static final Duration SHORT = Duration.ofMillis(5);

  private final EmbeddedAerospike server = EmbeddedAerospike.builder().start();
  private final Faults faults = server.faults();
  private AerospikeClient client;

  @BeforeAll
  void connect() {
    client = new AerospikeClient(new ClientPolicy(), new Host("127.0.0.1", server.port()));
  }

  @AfterEach
  void clear() {
    faults.clear();
  }

  @AfterAll
  void close() {
    client.close();
    server.close();
  }

  private static WritePolicy oneAttempt() {
    WritePolicy policy = new WritePolicy();
    policy.maxRetries = 0;
    policy.socketTimeout = 300;
    policy.totalTimeout = 300;
    return policy;
  }

  private void write(int value) {
    client.put(oneAttempt(), KEY, new Bin("v", value));
  }

  private int read() {
    return client.get(new Policy(oneAttempt()), KEY).getInt("v");
  }

  private static void fails(ThrowingCallable call, boolean inDoubt) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getInDoubt()).isEqualTo(inDoubt));
  }

  static Stream<Arguments> applied() {
    return Stream.of(
        Arguments.of("drop", (Function<FaultPoint, FaultPlan>) FaultPoint::dropReplyAfterApplying),
        Arguments.of("cut", (Function<FaultPoint, FaultPlan>) point -> point.partialReply(5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applied")
  void theWriteIsDoneAlthoughTheClientCannotKnow(
      String name, Function<FaultPoint, FaultPlan> effect) {
    write(1);
    Fault fault = effect.apply(faults.onWrite()).once();
    fails(() -> write(2), true);
    assertThat(fault.hits()).isEqualTo(1);
    assertThat(read()).isEqualTo(2);
    write(3);
    assertThat(read()).isEqualTo(3);
    assertThat(fault.hits()).isEqualTo(1);
  }

  static Stream<Arguments> notApplied() {
    return Stream.of(
        Arguments.of("close", (Function<FaultPoint, FaultPlan>) FaultPoint::close),
        Arguments.of("stall", (Function<FaultPoint, FaultPlan>) FaultPoint::stall),
        Arguments.of("garbage", (Function<FaultPoint, FaultPlan>) FaultPoint::garbage));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notApplied")
  void theWriteIsNotDone(String name, Function<FaultPoint, FaultPlan> effect) {
    write(1);
    effect.apply(faults.onWrite()).once();
    assertThatThrownBy(() -> write(2)).isInstanceOf(AerospikeException.class);
    assertThat(read()).isEqualTo(1);
  }

  @Test
  void errorsComeAsOftenAsTold() {
    write(1);
    faults.onRead().inSet("faults").error(ResultCode.DEVICE_OVERLOAD).times(2);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              AerospikeException.class,
              e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.DEVICE_OVERLOAD));
    }
    assertThat(read()).isEqualTo(1);
  }

  @Test
  void batchesAndQueriesFailAsAWhole() {
    faults.onBatch().error(ResultCode.BATCH_QUEUES_FULL).once();
    assertThatThrownBy(() -> client.get(null, new Key[] {KEY, new Key("test", "faults", 2)}))
        .isInstanceOf(AerospikeException.class);
  }

  @Test
  void aDelayedRequestIsDoneLater() {
    write(1);
    try (Fault slow = faults.onAny().delay(Duration.ofMillis(100)).always()) {
      long start = System.nanoTime();
      assertThat(read()).isEqualTo(1);
      assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(90).toNanos());
      assertThat(slow.hits()).isPositive();
    }
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void aDrippingReplyArrivesInTheEnd() {
    write(1);
    faults.onRead().drip(SHORT).once();
    assertThat(client.get(null, KEY).getInt("v")).isEqualTo(1);
  }

  @Test
  void onlyWhatIsMeantIsStruck() {
    write(1);
    byte[] other = new Key("test", "faults", 2).digest;
    Fault fault = faults.onData().onDigest(other).close().always();
    assertThat(read()).isEqualTo(1);
    faults.onRead().inSet("elsewhere").close().always();
    faults.onRead().onNode("no such node").close().always();
    assertThat(read()).isEqualTo(1);
    assertThat(fault.hits()).isZero();
    fails(() -> client.get(new Policy(oneAttempt()), new Key("test", "faults", 2)), false);
    assertThat(fault.hits()).isEqualTo(1);
  }

  @Test
  void aPartitionCanBeUnavailable() {
    write(1);
    int partition = ((KEY.digest[0] & 0xff) | ((KEY.digest[1] & 0xff) << 8)) & 4095;
    faults.onData().inPartition(partition).error(ResultCode.PARTITION_UNAVAILABLE).always();
    assertThatThrownBy(this::read).hasMessageContaining("unavailable");
  }

  @Test
  void wrongArgumentsAreRefused() {
    FaultPoint point = faults.onRead();
    assertThatIllegalArgumentException().isThrownBy(() -> point.delay(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> point.error(0));
    assertThatIllegalArgumentException().isThrownBy(() -> point.partialReply(0));
    assertThatIllegalArgumentException().isThrownBy(() -> point.close().times(0));
  }

  private static AerospikeClient patientClient(EmbeddedAerospike cluster) {
    ClientPolicy policy = new ClientPolicy();
    policy.tendInterval = 250;
    policy.writePolicyDefault.maxRetries = 100;
    policy.writePolicyDefault.sleepBetweenRetries = 10;
    policy.writePolicyDefault.totalTimeout = 10_000;
    return new AerospikeClient(policy, new Host("127.0.0.1", cluster.port()));
  }

  @Test
  void aNodeThatFlapsIsSurvived() {
    try (EmbeddedAerospike cluster = EmbeddedAerospike.builder().nodes(3).start();
        AerospikeClient patient = patientClient(cluster)) {
      EmbeddedNode node = cluster.nodes().get(2);
      try (Fault flap = node.flap(Duration.ofMillis(100), Duration.ofMillis(50))) {
        for (int i = 0; flap.hits() < 5; i++) {
          patient.put(null, new Key("test", "flap", i % 100), new Bin("v", i));
        }
      }
      assertThat(node.isUp()).isTrue();
    }
  }

  @Test
  void aWrongPartitionMapIsSurvived() {
    try (EmbeddedAerospike cluster = EmbeddedAerospike.builder().nodes(2).start()) {
      cluster.nodes().get(0).misreportPartitions(true);
      try (AerospikeClient patient = patientClient(cluster)) {
        for (int i = 0; i < 500; i++) {
          patient.put(null, new Key("test", "lies", i), new Bin("v", i));
        }
        cluster.nodes().get(0).misreportPartitions(false);
        for (int i = 0; i < 500; i++) {
          assertThat(patient.get(null, new Key("test", "lies", i)).getInt("v")).isEqualTo(i);
        }
      }
    }
  }
}
