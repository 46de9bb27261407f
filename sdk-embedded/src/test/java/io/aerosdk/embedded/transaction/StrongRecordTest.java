package io.aerosdk.embedded.transaction;

import static io.aerosdk.embedded.transaction.StrongServer.failsWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single records under strong consistency and in Enterprise Edition: deletes and generations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrongRecordTest {
  private static final Key A = new Key("test", "s", "a");

  private final StrongServer strong = new StrongServer();
  private final AerospikeClient client = strong.client;

  @AfterAll
  void stop() {
    strong.close();
  }

  @BeforeEach
  void clear() {
    strong.server.clear();
    client.put(null, A, new Bin("v", 1));
  }

  @Test
  void deletesMustBeDurable() {
    failsWith(ResultCode.FAIL_FORBIDDEN, () -> client.delete(null, A));
    failsWith(ResultCode.FAIL_FORBIDDEN, () -> client.put(null, A, Bin.asNull("v")));
    assertThat(strong.value(A)).isEqualTo(1);
    assertThat(client.delete(strong.write(null), A)).isTrue();
    assertThat(client.delete(strong.write(null), A)).isFalse();
  }

  @Test
  void removingTheLastBinLeavesATombstone() {
    client.put(strong.write(null), A, Bin.asNull("v"));
    assertThat(client.exists(null, A)).isFalse();
    assertThat(strong.statistic("objects")).isZero();
    assertThat(strong.statistic("tombstones")).isEqualTo(1);
  }

  @Test
  void expungingCanBeAllowed() {
    Key key = new Key("expunge", "s", "a");
    client.put(null, key, new Bin("v", 1));
    client.put(null, key, new Bin("v", 1));
    assertThat(client.delete(null, key)).isTrue();
    client.put(null, key, new Bin("v", 1));
    assertThat(client.get(null, key).generation).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "available"})
  void aTombstoneIsNoRecordButItsGenerationGoesOn(String namespace) {
    Key key = new Key(namespace, "s", "b");
    client.put(null, key, new Bin("v", 1));
    assertThat(client.delete(strong.write(null), key)).isTrue();
    assertThat(client.get(null, key)).isNull();
    assertThat(client.exists(null, key)).isFalse();
    WritePolicy updateOnly = strong.write(null);
    updateOnly.recordExistsAction = RecordExistsAction.UPDATE_ONLY;
    failsWith(ResultCode.KEY_NOT_FOUND_ERROR, () -> client.put(updateOnly, key, new Bin("v", 1)));
    failsWith(ResultCode.KEY_NOT_FOUND_ERROR, () -> client.touch(null, key));
    WritePolicy expecting = strong.write(null);
    expecting.generationPolicy = GenerationPolicy.EXPECT_GEN_EQUAL;
    expecting.generation = 2;
    failsWith(ResultCode.GENERATION_ERROR, () -> client.put(expecting, key, new Bin("v", 1)));
    WritePolicy createOnly = strong.write(null);
    createOnly.recordExistsAction = RecordExistsAction.CREATE_ONLY;
    client.put(createOnly, key, new Bin("v", 2));
    assertThat(client.get(null, key).generation).isEqualTo(3);
    assertThat(strong.query("s")).doesNotContain(0);
  }

  @Test
  void generationsHaveTenBits() {
    for (int i = 1; i < 1023; i++) {
      client.touch(null, A);
    }
    assertThat(client.get(null, A).generation).isEqualTo(1023);
    client.touch(null, A);
    assertThat(client.get(null, A).generation).isEqualTo(1);
    assertThat(strong.value(A)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(ReadModeSC.class)
  void everyKindOfReadIsAnswered(ReadModeSC mode) {
    Policy policy = strong.read(null);
    policy.readModeSC = mode;
    assertThat(client.get(policy, A).getInt("v")).isEqualTo(1);
  }

  @Test
  void communityEditionHasNoneOfIt() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().start();
        AerospikeClient community = new AerospikeClient("127.0.0.1", server.port())) {
      community.put(null, A, new Bin("v", 1));
      failsWith(ResultCode.ENTERPRISE_ONLY, () -> community.delete(strong.write(null), A));
      Policy linearize = strong.read(null);
      linearize.readModeSC = ReadModeSC.LINEARIZE;
      failsWith(ResultCode.ENTERPRISE_ONLY, () -> community.get(linearize, A));
      assertThat(community.get(null, A).getInt("v")).isEqualTo(1);
    }
  }
}
