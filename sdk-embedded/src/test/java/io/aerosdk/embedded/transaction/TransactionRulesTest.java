package io.aerosdk.embedded.transaction;

import static io.aerosdk.embedded.transaction.StrongServer.addKeys;
import static io.aerosdk.embedded.transaction.StrongServer.failsWith;
import static io.aerosdk.embedded.transaction.StrongServer.monitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the server refuses about transactions, and with which code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransactionRulesTest {
  private static final Key A = new Key("test", "s", "a");
  private static final Key B = new Key("test", "s", "b");
  private static final int MAX_KEYS = 4096;

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
  void aMonitorIsCreatedOnce() {
    Txn txn = new Txn();
    begin(txn);
    failsWith(ResultCode.MRT_MONITOR_EXISTS, () -> begin(txn));
  }

  @Test
  void keysAreAddedWhileTheTransactionIsOpen() {
    Txn txn = new Txn();
    failsWith(ResultCode.MRT_EXPIRED, () -> client.operate(null, monitor(txn), addKeys(A)));
    begin(txn);
    client.operate(null, monitor(txn), addKeys(A, B));
    assertThat(client.get(null, monitor(txn)).getList("keyds")).hasSize(2);
    mark(txn);
    failsWith(ResultCode.MRT_COMMITTED, () -> client.operate(null, monitor(txn), addKeys(B)));
    failsWith(ResultCode.MRT_COMMITTED, () -> mark(txn));
  }

  @Test
  void aTransactionThatIsTakenBackIsNotCommitted() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.abort(txn);
    failsWith(ResultCode.MRT_ABORTED, () -> mark(txn));
    Txn late = new Txn();
    begin(late);
    strong.clock.advance(Duration.ofSeconds(11));
    failsWith(ResultCode.MRT_ABORTED, () -> mark(late));
    failsWith(ResultCode.MRT_EXPIRED, () -> client.operate(null, monitor(late), addKeys(B)));
  }

  @Test
  void monitorsAreWrittenInNoOtherWay() {
    Txn txn = new Txn();
    Key key = monitor(txn);
    failsWith(ResultCode.UNSUPPORTED_FEATURE, () -> client.put(null, key, new Bin("v", 1)));
    begin(txn);
    failsWith(ResultCode.UNSUPPORTED_FEATURE, () -> client.touch(null, key));
    failsWith(
        ResultCode.UNSUPPORTED_FEATURE,
        () -> client.operate(null, key, addKeys(B), Operation.put(new Bin("fwd", true))));
    assertThat(client.get(null, key).bins).containsOnlyKeys("id", "keyds");
  }

  @Test
  void aTransactionHas4096Keys() {
    Txn txn = new Txn();
    begin(txn);
    Key[] more = new Key[MAX_KEYS - 1];
    for (int i = 0; i < more.length; i++) {
      more[i] = new Key("test", "s", i);
    }
    client.operate(null, monitor(txn), addKeys(more));
    client.operate(null, monitor(txn), addKeys(more[7]));
    failsWith(ResultCode.MRT_TOO_MANY_WRITES, () -> client.operate(null, monitor(txn), addKeys(B)));
    assertThat(client.get(null, monitor(txn)).getList("keyds")).hasSize(MAX_KEYS);
  }

  @Test
  void aRecordIsLockedOnceByThoseWhoMustLockIt() {
    Txn txn = new Txn();
    WritePolicy locking = strong.write(txn);
    locking.onLockingOnly = true;
    client.put(locking, A, new Bin("v", 2));
    failsWith(ResultCode.MRT_ALREADY_LOCKED, () -> client.put(locking, A, new Bin("v", 3)));
    client.put(strong.write(txn), A, new Bin("v", 4));
    client.commit(txn);
    assertThat(strong.value(A)).isEqualTo(4);
    assertThat(client.get(null, A).generation).isEqualTo(3);
  }

  @Test
  void aTransactionLastsAsLongAsItsClientSays() {
    Txn txn = new Txn();
    txn.setTimeout(100);
    client.put(strong.write(txn), A, new Bin("v", 2));
    strong.clock.advance(Duration.ofSeconds(100));
    client.put(strong.write(txn), B, new Bin("v", 2));
    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);

    Txn tooLong = new Txn();
    tooLong.setTimeout(121);
    failsWith(
        ResultCode.PARAMETER_ERROR, () -> client.put(strong.write(tooLong), A, new Bin("v", 2)));
  }

  @Test
  void theVerificationNamesWhatWasNotAsRead() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    Txn other = new Txn();
    client.put(strong.write(other), A, new Bin("v", 2));
    assertThatThrownBy(() -> client.commit(txn))
        .isInstanceOfSatisfying(
            AerospikeException.Commit.class,
            e -> {
              assertThat(e.error).isEqualTo(CommitError.VERIFY_FAIL);
              assertThat(e.verifyRecords[0].resultCode).isEqualTo(ResultCode.MRT_BLOCKED);
            });
    assertThat(client.commit(other)).isEqualTo(CommitStatus.OK);
  }

  @Test
  void aReadThatDidNotChangeIsCommitted() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    client.get(strong.read(txn), B);
    client.put(strong.write(txn), new Key("test", "s", "c"), new Bin("v", 3));
    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
  }

  @Test
  void aReadOfWhatWasDeletedMeanwhileIsNotCommitted() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    client.delete(strong.write(null), A);
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);

    Txn ofTombstone = new Txn();
    assertThat(client.get(strong.read(ofTombstone), A)).isNull();
    client.put(null, A, new Bin("v", 2));
    assertThatThrownBy(() -> client.commit(ofTombstone))
        .isInstanceOf(AerospikeException.Commit.class);
  }

  @Test
  void aReadTwiceMeetsTheChangeBetween() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    client.put(null, A, new Bin("v", 2));
    failsWith(ResultCode.MRT_VERSION_MISMATCH, () -> client.get(strong.read(txn), A));
    assertThat(client.abort(txn)).isEqualTo(AbortStatus.OK);
  }

  @Test
  void aWriteThatFailsIsARead() {
    Txn txn = new Txn();
    WritePolicy createOnly = strong.write(txn);
    createOnly.recordExistsAction = RecordExistsAction.CREATE_ONLY;
    failsWith(ResultCode.KEY_EXISTS_ERROR, () -> client.put(createOnly, A, new Bin("v", 2)));
    assertThat(txn.getReads()).extracting(Map.Entry::getKey).containsExactly(A);
    client.put(null, A, new Bin("v", 2));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
  }

  @Test
  void deletesInATransactionAreDurable() {
    Txn txn = new Txn();
    assertThat(client.operate(strong.write(txn), A, Operation.delete())).isNotNull();
    assertThat(client.get(strong.read(txn), A)).isNull();
    client.commit(txn);
    assertThat(client.exists(null, A)).isFalse();
    assertThat(strong.statistic("tombstones")).isEqualTo(1);
  }

  @Test
  void aRecordCreatedAndDeletedIsNotThere() {
    Txn txn = new Txn();
    client.put(strong.write(txn), B, new Bin("v", 2));
    client.delete(strong.write(txn), B);
    assertThat(client.delete(strong.write(txn), B)).isFalse();
    client.put(strong.write(txn), B, new Bin("v", 3));
    assertThat(strong.value(B, txn)).isEqualTo(3);
    client.delete(strong.write(txn), B);
    client.commit(txn);
    assertThat(client.exists(null, B)).isFalse();
    strong.nothingIsHeld();
  }

  @Test
  void aMarkedTransactionIsCompletedInTime() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.put(strong.write(txn), B, new Bin("v", 3));
    mark(txn);
    assertThat(strong.value(A)).isEqualTo(1);
    strong.clock.advance(Duration.ofSeconds(11));
    assertThat(strong.value(A)).isEqualTo(2);
    assertThat(strong.value(B)).isEqualTo(3);
    strong.nothingIsHeld();
    failsWith(ResultCode.MRT_COMMITTED, () -> mark(txn));
    // The client marks again, rolls what is rolled, and closes what is gone.
    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
  }

  @Test
  void aMonitorThatGoesLeavesNothingLocked() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.delete(strong.write(null), monitor(txn));
    assertThat(strong.value(A)).isEqualTo(1);
    strong.nothingIsHeld();
    failsWith(ResultCode.MRT_EXPIRED, () -> client.put(strong.write(txn), A, new Bin("v", 3)));
  }

  @Test
  void truncationTakesProvisionalWritesToo() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.put(strong.write(txn), B, new Bin("v", 2));
    client.truncate(null, "test", "s", null);
    assertThat(client.get(strong.read(txn), A)).isNull();
    client.put(strong.write(txn), B, new Bin("v", 3));
    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
    assertThat(strong.value(A)).isNull();
    assertThat(strong.value(B)).isEqualTo(3);
    assertThat(strong.query("s")).containsExactly(3);
  }

  @Test
  void aRecordMayExpireWhileItIsLocked() {
    WritePolicy brief = strong.write(null);
    brief.expiration = 5;
    client.put(brief, B, new Bin("v", 1));
    Txn txn = new Txn();
    WritePolicy forEver = strong.write(txn);
    forEver.expiration = -1;
    client.put(forEver, B, new Bin("v", 2));
    strong.clock.advance(Duration.ofSeconds(6));
    assertThat(strong.value(B)).isNull();
    client.commit(txn);
    assertThat(strong.value(B)).isEqualTo(2);
  }

  private void begin(Txn txn) {
    client.operate(null, monitor(txn), Operation.put(new Bin("id", txn.getId())), addKeys(A));
  }

  private void mark(Txn txn) {
    client.put(null, monitor(txn), new Bin("fwd", true));
  }
}
