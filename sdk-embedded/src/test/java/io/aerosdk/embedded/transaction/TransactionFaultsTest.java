package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.TxnRollPolicy;
import com.aerospike.client.policy.TxnVerifyPolicy;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.fault.Faults;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Transactions whose steps go wrong: what the client makes of it, and what the server does then.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransactionFaultsTest {
  private static final Key A = new Key("test", "s", "a");
  private static final Key B = new Key("test", "s", "b");
  private static final Key C = new Key("test", "s", "c");

  private final StrongServer strong = new StrongServer();
  private final Faults faults = strong.server.faults();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void connect() {
    ClientPolicy policy = new ClientPolicy();
    policy.txnRollPolicyDefault = new TxnRollPolicy();
    policy.txnRollPolicyDefault.maxRetries = 0;
    policy.txnVerifyPolicyDefault = new TxnVerifyPolicy();
    policy.txnVerifyPolicyDefault.maxRetries = 0;
    client = new AerospikeClient(policy, "127.0.0.1", strong.server.port());
  }

  @AfterAll
  void stop() {
    client.close();
    strong.close();
  }

  @BeforeEach
  void clear() {
    faults.clear();
    strong.server.clear();
    client.put(null, A, new Bin("v", 1));
    client.put(null, B, new Bin("v", 1));
  }

  @Test
  void withoutTheMonitorNothingIsWritten() {
    Txn txn = new Txn();
    try (Fault lost = faults.onTransactionAddKeys().close().once()) {
      assertThatThrownBy(() -> client.put(strong.write(txn), A, new Bin("v", 2)))
          .isInstanceOf(AerospikeException.class);
      assertThat(lost.hits()).isEqualTo(1);
    }
    assertThat(client.abort(txn)).isEqualTo(AbortStatus.OK);
    assertThat(strong.value(A)).isEqualTo(1);
    strong.nothingIsHeld();
  }

  @Test
  void aLostReplyOfTheMonitorEndsInTime() {
    Txn txn = new Txn();
    faults.onTransactionAddKeys().dropReplyAfterApplying().once();
    assertThatThrownBy(() -> client.put(strong.write(txn), A, new Bin("v", 2)))
        .isInstanceOf(AerospikeException.class);
    assertThat(strong.statistic("mrt_monitors")).isEqualTo(1);
    strong.clock.advance(Duration.ofSeconds(11));
    strong.nothingIsHeld();
  }

  @Test
  void aVerificationThatFailsTakesAllBack() {
    Txn txn = begun();
    try (Fault failing = faults.onTransactionVerify().error(ResultCode.DEVICE_OVERLOAD).always()) {
      assertCommitFails(txn, CommitError.VERIFY_FAIL);
      assertThat(failing.hits()).isEqualTo(1);
    }
    assertThat(strong.value(A)).isEqualTo(1);
    strong.nothingIsHeld();
  }

  @Test
  void aMarkWhoseReplyIsLostIsCarriedOutInTime() {
    Txn txn = begun();
    try (Fault lost = faults.onTransactionMark().dropReplyAfterApplying().always()) {
      assertCommitFails(txn, CommitError.MARK_ROLL_FORWARD_ABANDONED);
      assertThat(lost.hits()).isEqualTo(1);
    }
    assertThat(strong.value(A)).isEqualTo(1);
    strong.clock.advance(Duration.ofSeconds(11));
    assertThat(strong.value(A)).isEqualTo(2);
    assertThat(strong.value(C)).isEqualTo(3);
    strong.nothingIsHeld();
  }

  @Test
  void aMarkThatDoesNotArriveIsTakenBackInTime() {
    Txn txn = begun();
    try (Fault lost = faults.onTransactionMark().close().always()) {
      assertCommitFails(txn, CommitError.MARK_ROLL_FORWARD_ABANDONED);
      assertThat(lost.hits()).isEqualTo(1);
    }
    strong.clock.advance(Duration.ofSeconds(11));
    assertThat(strong.value(A)).isEqualTo(1);
    assertThat(strong.value(C)).isNull();
    strong.nothingIsHeld();
  }

  @Test
  void rollsThatDoNotArriveAreDoneInTime() {
    Txn txn = begun();
    try (Fault lost = faults.onTransactionRoll().close().always()) {
      assertThat(client.commit(txn)).isEqualTo(CommitStatus.ROLL_FORWARD_ABANDONED);
      assertThat(lost.hits()).isPositive();
    }
    assertThat(strong.value(A)).isEqualTo(1);
    strong.clock.advance(Duration.ofSeconds(11));
    assertThat(strong.value(A)).isEqualTo(2);
    assertThat(strong.value(C)).isEqualTo(3);
    strong.nothingIsHeld();
  }

  @Test
  void rollsMayComeTwice() {
    Txn txn = begun();
    try (Fault lost = faults.onTransactionRoll().dropReplyAfterApplying().always()) {
      assertThat(client.commit(txn)).isEqualTo(CommitStatus.ROLL_FORWARD_ABANDONED);
      assertThat(lost.hits()).isPositive();
    }
    assertThat(strong.value(A)).isEqualTo(2);
    int generation = client.get(null, A).generation;
    client.put(null, A, new Bin("v", 5));
    strong.clock.advance(Duration.ofSeconds(11));
    strong.nothingIsHeld();
    assertThat(strong.value(A)).isEqualTo(5);
    assertThat(client.get(null, A).generation).isEqualTo(generation + 1);
  }

  @Test
  void aMonitorThatIsNotClosedEndsInTime() {
    Txn txn = begun();
    try (Fault lost = faults.onTransactionClose().close().always()) {
      assertThat(client.commit(txn)).isEqualTo(CommitStatus.CLOSE_ABANDONED);
      assertThat(lost.hits()).isEqualTo(1);
    }
    assertThat(strong.value(A)).isEqualTo(2);
    assertThat(strong.statistic("mrt_monitors")).isEqualTo(1);
    strong.clock.advance(Duration.ofSeconds(11));
    strong.nothingIsHeld();
    assertThat(strong.value(A)).isEqualTo(2);
  }

  /** A transaction that has read B and written A and C. */
  private Txn begun() {
    Txn txn = new Txn();
    client.get(strong.read(txn), B);
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.put(strong.write(txn), C, new Bin("v", 3));
    return txn;
  }

  private void assertCommitFails(Txn txn, CommitError error) {
    assertThatThrownBy(() -> client.commit(txn))
        .isInstanceOfSatisfying(
            AerospikeException.Commit.class, e -> assertThat(e.error).isEqualTo(error));
  }
}
