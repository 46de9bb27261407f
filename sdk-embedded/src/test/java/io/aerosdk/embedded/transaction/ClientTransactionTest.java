package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Transactions of the official client: commit, abort, conflicts, and their end by the clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientTransactionTest {
  private static final Key A = new Key("test", "s", "a");
  private static final Key B = new Key("test", "s", "b");

  private final ManualClock clock = new ManualClock();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server =
        EmbeddedAerospike.builder()
            .namespace(NamespaceConfig.of("test").withStrongConsistency(true))
            .namespace(NamespaceConfig.of("available"))
            .clock(clock)
            .start();
    client = new AerospikeClient("127.0.0.1", server.port());
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    server.clear();
    client.put(null, A, new Bin("v", 1));
  }

  @Test
  void othersSeeWritesWhenTheyAreCommitted() {
    Txn txn = new Txn();
    client.put(write(txn), A, new Bin("v", 2));
    client.put(write(txn), B, new Bin("v", 20));
    assertThat(value(A, txn)).isEqualTo(2);
    assertThat(value(B, txn)).isEqualTo(20);
    assertThat(value(A, null)).isEqualTo(1);
    assertThat(value(B, null)).isNull();

    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
    assertThat(value(A, null)).isEqualTo(2);
    assertThat(value(B, null)).isEqualTo(20);
    assertThat(client.get(null, A).generation).isEqualTo(2);
    nothingIsLeft();
  }

  @Test
  void abortedWritesAreTakenBack() {
    Txn txn = new Txn();
    client.put(write(txn), A, new Bin("v", 2));
    client.put(write(txn), B, new Bin("v", 20));
    assertThat(client.abort(txn)).isEqualTo(AbortStatus.OK);

    assertThat(value(A, null)).isEqualTo(1);
    assertThat(client.get(null, A).generation).isEqualTo(1);
    assertThat(client.exists(null, B)).isFalse();
    nothingIsLeft();
  }

  @Test
  void aLockedRecordIsWrittenByNobodyElse() {
    Txn txn = new Txn();
    Txn other = new Txn();
    client.put(write(txn), A, new Bin("v", 2));
    failsWith(ResultCode.MRT_BLOCKED, () -> client.put(null, A, new Bin("v", 3)));
    failsWith(ResultCode.MRT_BLOCKED, () -> client.put(write(other), A, new Bin("v", 3)));
    failsWith(ResultCode.MRT_BLOCKED, () -> client.get(read(other), A));
    client.commit(txn);
    client.abort(other);
    client.put(null, A, new Bin("v", 3));
    assertThat(value(A, null)).isEqualTo(3);
  }

  @Test
  void aReadThatWasOverwrittenForbidsTheCommit() {
    Txn txn = new Txn();
    client.get(read(txn), A);
    client.put(write(txn), B, new Bin("v", 20));
    client.put(null, A, new Bin("v", 3));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
    assertThat(value(B, null)).isNull();
    nothingIsLeft();
  }

  @Test
  void aWriteOfWhatWasOverwrittenIsRefused() {
    Txn txn = new Txn();
    client.get(read(txn), A);
    client.put(null, A, new Bin("v", 3));
    failsWith(ResultCode.MRT_VERSION_MISMATCH, () -> client.put(write(txn), A, new Bin("v", 4)));
    client.abort(txn);
    assertThat(value(A, null)).isEqualTo(3);
  }

  @Test
  void deletesLeaveNothingToReadOnceCommitted() {
    Txn txn = new Txn();
    assertThat(client.delete(write(txn), A)).isTrue();
    assertThat(client.get(read(txn), A)).isNull();
    assertThat(value(A, null)).isEqualTo(1);
    client.commit(txn);
    assertThat(client.get(null, A)).isNull();
    client.put(null, A, new Bin("v", 9));
    assertThat(client.get(null, A).generation).isEqualTo(3);
  }

  @Test
  void anAbandonedTransactionIsTakenBackInTime() {
    Txn txn = new Txn();
    client.put(write(txn), A, new Bin("v", 2));
    clock.advance(Duration.ofSeconds(10));
    failsWith(ResultCode.MRT_BLOCKED, () -> client.put(null, A, new Bin("v", 3)));
    clock.advance(Duration.ofSeconds(1));
    assertThat(value(A, null)).isEqualTo(1);
    client.put(null, A, new Bin("v", 3));
    failsWith(ResultCode.MRT_EXPIRED, () -> client.put(write(txn), B, new Bin("v", 3)));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
    nothingIsLeft();
  }

  @Test
  void namespacesWithoutStrongConsistencyHaveNoTransactions() {
    Key key = new Key("available", "s", "a");
    failsWith(
        ResultCode.UNSUPPORTED_FEATURE, () -> client.put(write(new Txn()), key, new Bin("v", 1)));
    client.put(null, key, new Bin("v", 1));
    failsWith(ResultCode.UNSUPPORTED_FEATURE, () -> client.get(read(new Txn()), key));
  }

  private void nothingIsLeft() {
    client.query(
        null,
        statement(),
        (key, record) -> {
          throw new AssertionError("a monitor is left");
        });
  }

  private static com.aerospike.client.query.Statement statement() {
    var statement = new com.aerospike.client.query.Statement();
    statement.setNamespace("test");
    statement.setSetName("<ERO~MRT");
    return statement;
  }

  private @Nullable Integer value(Key key, @Nullable Txn txn) {
    Record record = client.get(read(txn), key);
    return record == null ? null : record.getInt("v");
  }

  private WritePolicy write(@Nullable Txn txn) {
    WritePolicy policy = client.copyWritePolicyDefault();
    policy.txn = txn;
    policy.durableDelete = true;
    return policy;
  }

  private Policy read(@Nullable Txn txn) {
    Policy policy = client.copyReadPolicyDefault();
    policy.txn = txn;
    return policy;
  }

  private static void failsWith(int code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
  }
}
