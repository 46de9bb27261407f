package io.aerosdk.embedded.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.protocol.ResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Single-record commands and batches, sent by the official client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientCommandsTest {
  private static final Key KEY = new Key("test", "s", "k");
  private static final Key OTHER = new Key("test", "s", "other");

  private final ManualClock clock = new ManualClock();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").clock(clock).start();
    client = new AerospikeClient("127.0.0.1", server.port());
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    client.delete(null, KEY);
    client.delete(null, OTHER);
  }

  @Test
  void writesAndReadsBins() {
    client.put(null, KEY, new Bin("i", -5), new Bin("s", "é"), new Bin("b", new byte[] {1}));
    client.add(null, KEY, new Bin("i", 7));
    client.append(null, KEY, new Bin("s", "!"));
    client.prepend(null, KEY, new Bin("s", "¡"));

    Record record = client.get(null, KEY);
    assertThat(record.getLong("i")).isEqualTo(2);
    assertThat(record.getString("s")).isEqualTo("¡é!");
    assertThat(record.generation).isEqualTo(4);
    assertThat(client.get(null, KEY, "b").bins).containsOnlyKeys("b");
    assertThat(client.getHeader(null, KEY).generation).isEqualTo(4);
    assertThat(client.get(null, OTHER)).isNull();
  }

  @Test
  void anOperationThatFailsLeavesTheRecordAsItWas() {
    client.put(null, KEY, new Bin("i", 1), new Bin("s", "x"));
    assertFails(
        ResultCode.INCOMPATIBLE_TYPE,
        () ->
            client.operate(
                null, KEY, Operation.add(new Bin("i", 1)), Operation.add(new Bin("s", 1))));
    assertThat(client.get(null, KEY).getLong("i")).isEqualTo(1);
    assertThat(client.get(null, KEY).generation).isEqualTo(1);
  }

  @Test
  void removingTheLastBinDeletesTheRecord() {
    client.put(null, KEY, new Bin("i", 1));
    client.put(null, KEY, Bin.asNull("i"));
    assertThat(client.exists(null, KEY)).isFalse();
    assertFails(ResultCode.NOT_FOUND, () -> client.put(null, KEY, Bin.asNull("i")));
  }

  @Test
  void checksExistenceAndGeneration() {
    assertFails(ResultCode.NOT_FOUND, () -> put(RecordExistsAction.UPDATE_ONLY));
    assertFails(ResultCode.GENERATION, () -> putExpecting(5));
    putExpecting(0);
    assertFails(ResultCode.RECORD_EXISTS, () -> put(RecordExistsAction.CREATE_ONLY));
    assertFails(ResultCode.GENERATION, () -> putExpecting(2));
    putExpecting(1);
    assertThat(client.get(null, KEY).generation).isEqualTo(2);
  }

  @Test
  void replacingDropsOtherBinsButKeepsTheKey() {
    WritePolicy withKey = new WritePolicy();
    withKey.sendKey = true;
    client.put(withKey, KEY, new Bin("a", 1), new Bin("b", 2));
    put(RecordExistsAction.REPLACE);
    assertThat(client.get(null, KEY).bins).containsOnlyKeys("x");
    Policy sameKey = new Policy();
    sameKey.sendKey = true;
    assertThat(client.get(sameKey, KEY)).isNotNull();
  }

  @Test
  void recordsExpire() {
    WritePolicy minute = new WritePolicy();
    minute.expiration = 60;
    client.put(minute, KEY, new Bin("a", 1));
    clock.advance(Duration.ofSeconds(60));
    assertThat(client.exists(null, KEY)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.exists(null, KEY)).isFalse();
    client.put(null, KEY, new Bin("b", 1));
    assertThat(client.get(null, KEY).bins).containsOnlyKeys("b");
    assertThat(client.get(null, KEY).generation).isEqualTo(1);
  }

  @Test
  void readsRenewALifeThatIsNearlyOver() {
    WritePolicy life = new WritePolicy();
    life.expiration = 100;
    client.put(life, KEY, new Bin("a", 1));
    int end = client.get(null, KEY).expiration;
    Policy renew = new Policy();
    renew.readTouchTtlPercent = 50;

    clock.advance(Duration.ofSeconds(40));
    client.get(renew, KEY);
    assertThat(client.get(null, KEY).expiration).isEqualTo(end);
    clock.advance(Duration.ofSeconds(20));
    client.get(renew, KEY);
    assertThat(client.get(null, KEY).expiration).isEqualTo(end + 60);
    assertThat(client.get(null, KEY).generation).isEqualTo(1);
  }

  @Test
  void batchesAnswerEachRow() {
    client.put(null, KEY, new Bin("a", 1));
    List<BatchRecord> rows = new ArrayList<>();
    rows.add(new BatchRead(KEY, true));
    rows.add(new BatchRead(OTHER, true));
    rows.add(new BatchWrite(KEY, new Operation[] {Operation.append(new Bin("a", "x"))}));
    rows.add(new BatchWrite(OTHER, new Operation[] {Operation.put(new Bin("b", 2))}));
    assertThat(client.operate(null, rows)).isFalse();

    assertThat(rows).extracting(row -> row.resultCode).containsExactly(0, 2, 12, 0);
    assertThat(rows.get(0).record.getLong("a")).isEqualTo(1);
    assertThat(client.get(null, OTHER).getLong("b")).isEqualTo(2);
  }

  @Test
  void aBatchInManyBlocksIsComplete() {
    byte[] large = new byte[10_000];
    client.put(null, KEY, new Bin("a", large));
    Key[] keys = new Key[5_000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i % 2 == 0 ? KEY : OTHER;
    }
    BatchPolicy patient = new BatchPolicy();
    patient.setTimeout(30_000);
    Record[] records = client.get(patient, keys);
    for (int i = 0; i < keys.length; i++) {
      assertThat(records[i] != null).isEqualTo(i % 2 == 0);
    }
  }

  private void put(RecordExistsAction action) {
    WritePolicy policy = new WritePolicy();
    policy.recordExistsAction = action;
    client.put(policy, KEY, new Bin("x", 1));
  }

  private void putExpecting(int generation) {
    WritePolicy policy = new WritePolicy();
    policy.generationPolicy = GenerationPolicy.EXPECT_GEN_EQUAL;
    policy.generation = generation;
    client.put(policy, KEY, new Bin("x", 1));
  }

  private static void assertFails(int resultCode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AerospikeException.class,
            e -> assertThat(e.getResultCode()).as(e.getMessage()).isEqualTo(resultCode));
  }
}
