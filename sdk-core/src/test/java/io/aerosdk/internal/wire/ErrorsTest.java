package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.CommitError;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.BackoffException;
import io.aerosdk.error.CapacityException;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.OverloadException;
import io.aerosdk.error.QueryTerminatedException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SerializationException;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private static final Call WRITE = Call.of("Write to test.users", Kind.WRITE);
  private static final Call READ = Call.of("Read of test.users", Kind.READ);

  @Test
  void aTimeoutTellsTimeLimitAttemptsAndDoubt() {
    var policy = new WritePolicy();
    policy.setTimeouts(0, 1000);
    var error = new AerospikeException.Timeout(policy, true);
    error.setIteration(3);
    error.setInDoubt(true);

    SdkException failed =
        Errors.translate(error, new Call("Write to test.users", Kind.WRITE, 1_020_400_000L));

    assertThat(failed)
        .isInstanceOfSatisfying(
            OperationTimeoutException.class, timeout -> assertThat(timeout.byClient()).isTrue())
        .hasMessage(
            "Write to test.users timed out after 1.02 s (limit 1 s, 3 attempts); the record may have"
                + " been written.")
        .hasCause(error);
    assertThat(failed.inDoubt()).isTrue();
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(failed.node()).isEmpty();
    assertThat(failed.resultCode()).isEqualTo(ResultCode.TIMEOUT);
  }

  @Test
  void aTimeoutNamesTheNodeAndTheLimitPerAttempt() {
    var timeout = new AerospikeException.Timeout("Client timeout", 300, 1000, true);
    timeout.timeout = 1000;
    timeout.socketTimeout = 300;
    var failure = new Failure(WRITE, ResultCode.TIMEOUT, false, "BB9020011AC4202", 3);

    assertThat(failure.timeoutMessage(timeout))
        .isEqualTo(
            "Write to test.users timed out (limit 1 s, limit per attempt 300 ms, 3 attempts,"
                + " last node BB9020011AC4202); nothing was written.");
  }

  @Test
  void aTimeoutOfTheServerSaysSo() {
    var error = new AerospikeException.Timeout(new WritePolicy(), false);
    error.setInDoubt(true);

    SdkException failed = Errors.translate(error, WRITE);

    assertThat(failed)
        .isInstanceOfSatisfying(
            OperationTimeoutException.class, timeout -> assertThat(timeout.byClient()).isFalse())
        .hasMessageStartingWith("Write to test.users timed out on the server")
        .hasMessageEndingWith("; the record may have been written.");
  }

  @Test
  void aRefusedWriteTellsReasonCodeAndAdvice() {
    var error = new AerospikeException(ResultCode.GENERATION_ERROR);
    error.setIteration(1);

    assertThat(Errors.translate(error, WRITE))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Write to test.users failed: the record has another generation than expected (result code"
                + " 3 GENERATION_ERROR, 1 attempt). Read it again, then repeat the change.");
  }

  @Test
  void whatTheServerSaidIsKept() {
    var error = new AerospikeException(ResultCode.UDF_BAD_RESPONSE, "sum.lua:3: bad argument.");

    assertThat(Errors.translate(error, WRITE))
        .hasMessage(
            "Write to test.users failed: the user-defined function failed: sum.lua:3: bad argument"
                + " (result code 100 UDF_BAD_RESPONSE).");
  }

  @Test
  void aBrokenConnectionTellsTheReasonBelow() {
    var error = new AerospikeException.Connection(new ConnectException("Connection refused"));
    error.setInDoubt(false);

    assertThat(Errors.translate(error, WRITE))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("Connection refused")
        .hasMessageEndingWith("; nothing was written.");
  }

  @Test
  void aReadSaysNothingAboutDoubt() {
    assertThat(Errors.translate(new AerospikeException.Connection("reset by peer"), READ))
        .hasMessage(
            "Read of test.users failed: the connection to the node failed: reset by peer (result code"
                + " -8 SERVER_NOT_AVAILABLE).");
  }

  @Test
  void theClientsClassesCountWhereTheCodeSaysLittle() {
    assertThat(Errors.translate(new AerospikeException(new ConnectException("no")), READ))
        .isInstanceOf(ConnectionException.class);
    assertThat(
            Errors.translate(new AerospikeException.Connection(ResultCode.CLIENT_ERROR, "x"), READ))
        .isInstanceOf(ConnectionException.class);
    assertThat(
            Errors.translate(
                new AerospikeException.Connection(ResultCode.NO_MORE_CONNECTIONS, "x"), READ))
        .isInstanceOf(OverloadException.class)
        .isInstanceOf(CapacityException.class);
    assertThat(Errors.translate(new AerospikeException.InvalidNode("x"), READ))
        .isInstanceOf(InvalidNodeException.class);
    assertThat(Errors.translate(new AerospikeException.InvalidNamespace("x", 1), READ))
        .isInstanceOf(InvalidNamespaceException.class)
        .hasMessageContaining("Namespace not found in partition map: x");
    assertThat(Errors.translate(new AerospikeException.Backoff(-99), READ))
        .isInstanceOf(BackoffException.class);
    assertThat(Errors.translate(new AerospikeException.AsyncQueueFull(), READ))
        .isInstanceOf(OverloadException.class);
    assertThat(Errors.translate(new AerospikeException.Serialize("x"), READ))
        .isInstanceOf(SerializationException.class);
    assertThat(Errors.translate(new AerospikeException.QueryTerminated(), READ))
        .isInstanceOf(QueryTerminatedException.class);
    assertThat(Errors.translate(new AerospikeException.ScanTerminated(), READ))
        .isInstanceOf(QueryTerminatedException.class);
  }

  @Test
  void aBlockingCallThatIsRefusedForItsLoginSaysSo() {
    SdkException refused = Errors.translate(new AerospikeException("Authentication failed"), WRITE);
    assertThat(refused).isInstanceOf(AuthenticationException.class);
    assertThat(refused.resultCode()).isEqualTo(ResultCode.EXPIRED_SESSION);
    assertThat(Errors.translate(new AerospikeException("Something else"), WRITE))
        .isNotInstanceOf(AuthenticationException.class);
  }

  @Test
  void aBatchThatFailedAsAWholeIsWhatMadeItFail() {
    var rows = new BatchRecord[] {new BatchRead(key(), true), new BatchRead(key(), true)};
    rows[1].inDoubt = true;
    var timeout = new AerospikeException.Timeout(new WritePolicy(), true);
    timeout.setIteration(2);
    var error = new AerospikeException.BatchRecordArray(rows, timeout);

    SdkException failed = Errors.translate(error, Call.of("Batch write of 2 keys", Kind.BATCH));

    assertThat(failed).isInstanceOf(OperationTimeoutException.class).hasCause(error);
    assertThat(failed.attempts()).isEqualTo(2);
    assertThat(failed.inDoubt()).isTrue();
    assertThat(failed).hasMessageEndingWith("; some of the records may have been written.");
  }

  @Test
  void earlierFailuresAreKept() {
    var error = new AerospikeException(ResultCode.MAX_RETRIES_EXCEEDED);
    error.setSubExceptions(
        List.of(
            new AerospikeException(ResultCode.DEVICE_OVERLOAD),
            new AerospikeException.Connection("reset")));

    List<SdkException> parts = Errors.translate(error, READ).subExceptions();

    assertThat(parts).hasExactlyElementsOfTypes(CapacityException.class, ConnectionException.class);
  }

  @Test
  void aFailedCommitTellsTheStageAndTheRecords() {
    BatchRead changed = new BatchRead(key(), true);
    changed.resultCode = ResultCode.MRT_VERSION_MISMATCH;
    BatchRead fine = new BatchRead(new Key("test", "users", 2), true);
    fine.resultCode = ResultCode.OK;
    var error =
        new AerospikeException.Commit(
            CommitError.VERIFY_FAIL, new BatchRecord[] {changed, fine}, null);

    SdkException failed = Errors.translate(error, Call.of("Commit", Kind.COMMIT));

    assertThat(failed)
        .isInstanceOfSatisfying(
            CommitException.class,
            commit -> {
              assertThat(commit.error()).isEqualTo(CommitError.VERIFY_FAIL);
              assertThat(commit.verifyFailures()).containsOnlyKeys(changed.key);
              assertThat(commit.rollFailures()).isEmpty();
            })
        .hasMessageContaining(CommitError.VERIFY_FAIL.str.replaceAll("\\.$", ""));
  }

  @Test
  void aRowHasNoStackTraceAndDoesNotShowItsKey() {
    Key key = new Key("test", "users", "alice@example.org");

    SdkException row = Errors.forRow(ResultCode.KEY_NOT_FOUND_ERROR, false, key, WRITE);

    assertThat(row).isInstanceOf(RecordNotFoundException.class).hasNoCause();
    assertThat(row.getStackTrace()).isEmpty();
    assertThat(row.getMessage())
        .startsWith("Write to test.users failed for the string key with digest ")
        .contains("there is no such record (result code 2 KEY_NOT_FOUND_ERROR)")
        .doesNotContain("alice");
  }

  @Test
  void aRowInDoubtSaysSo() {
    SdkException row = Errors.forRow(ResultCode.NO_RESPONSE, true, key(), WRITE);

    assertThat(row.inDoubt()).isTrue();
    assertThat(row.getMessage())
        .contains("integer key")
        .endsWith("; the record may have been written.");
  }

  /** The client says so of every batch that it sent, whatever is in it. */
  @Test
  void readsAreNeverInDoubt() {
    Call read = Call.of("Read of test.users", Kind.READ);
    var error = new AerospikeException(ResultCode.DEVICE_OVERLOAD, true);

    assertThat(Errors.translate(error, read).inDoubt()).isFalse();
    assertThat(Errors.forRow(ResultCode.TIMEOUT, true, key(), read).inDoubt()).isFalse();
  }

  @Test
  void aKeyByDigestOnlyIsNamedByIt() {
    Key key = new Key("test", key().digest, "users", null);

    assertThat(Errors.forRow(ResultCode.KEY_BUSY, false, key, WRITE))
        .hasMessageContaining("for the key with digest ");
  }

  @Test
  void aRefusedLoginDoesNotHideTheDoubtOfAnEarlierAttempt() {
    var timeout = new AerospikeException(ResultCode.TIMEOUT);
    timeout.setInDoubt(true);
    var refused = new AerospikeException(ResultCode.EXPIRED_SESSION);
    var write = Call.of("Write to test.users", Kind.WRITE);
    assertThat(Errors.translate(refused, write).inDoubt()).isFalse();
    refused.setSubExceptions(List.of(timeout));
    assertThat(Errors.translate(refused, write).inDoubt()).isTrue();
    assertThat(Errors.translate(refused, Call.of("Read", Kind.READ)).inDoubt()).isFalse();
  }

  @Test
  void aRowThatIsFineHasNoException() {
    assertThatThrownBy(() -> Errors.forRow(ResultCode.OK, false, key(), WRITE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Key key() {
    return new Key("test", "users", 1);
  }
}
