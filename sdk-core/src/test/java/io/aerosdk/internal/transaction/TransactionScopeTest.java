package io.aerosdk.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.TransactionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TransactionScopeTest {
  private final TransactionScope scope = new TransactionScope(TransactionOptions.DEFAULT);
  private final AtomicInteger aborts = new AtomicInteger();

  private TransactionScope used() {
    scope.txn().setNamespace("test");
    return scope;
  }

  @Test
  void unusedItEndsWithoutTheClient() {
    assertThat(scope.beginCommit()).isEqualTo(CommitStatus.OK);
    assertThat(scope.beginCommit()).isEqualTo(CommitStatus.ALREADY_COMMITTED);
    TransactionScope other = new TransactionScope(TransactionOptions.DEFAULT);
    assertThat(other.beginAbort(aborts::incrementAndGet)).isEqualTo(AbortStatus.OK);
    assertThat(other.beginAbort(aborts::incrementAndGet)).isEqualTo(AbortStatus.ALREADY_ABORTED);
    assertThat(aborts).hasValue(0);
  }

  @Test
  void aCommitWaitsForNobody() {
    used().enter();
    assertThatIllegalStateException()
        .isThrownBy(scope::beginCommit)
        .withMessageContaining("1 commands of the transaction are under way");
    assertThat(scope.isOpen()).isTrue();
    scope.leave();
    assertThat(scope.beginCommit()).isNull();
    refused(scope::enter, ResultCode.TXN_FAILED);
    refused(scope::beginCommit, ResultCode.TXN_FAILED);
    assertThat(scope.committed(CommitStatus.OK)).isEqualTo(CommitStatus.OK);
    refused(scope::enter, ResultCode.TXN_ALREADY_COMMITTED);
  }

  @Test
  void anAbortWaitsForCommandsUnderWay() {
    used().enter();
    scope.enter();
    assertThat(scope.beginAbort(aborts::incrementAndGet)).isNull();
    refused(scope::enter, ResultCode.TXN_FAILED);
    scope.leave();
    assertThat(aborts).hasValue(0);
    scope.leave();
    assertThat(aborts).hasValue(1);
    scope.aborted(AbortStatus.OK);
    refused(scope::enter, ResultCode.TXN_ALREADY_ABORTED);
    refused(scope::beginCommit, ResultCode.TXN_ALREADY_ABORTED);
  }

  @Test
  void anAbortThatCouldNotBeTriedMayBeTriedAgain() {
    used().beginAbort(aborts::incrementAndGet);
    scope.abortNotTried();
    assertThat(scope.canAbort()).isTrue();
    assertThat(scope.beginAbort(aborts::incrementAndGet)).isNull();
    assertThat(aborts).hasValue(2);
  }

  @Test
  void aFailedCheckAborts() {
    used().beginCommit();
    scope.txn().setState(Txn.State.ABORTED);
    AerospikeException.Commit failure = failure(CommitError.VERIFY_FAIL);
    failure.setInDoubt(true);
    assertThat(scope.commitFailed(failure).inDoubt()).isFalse();
    assertThat(scope.canCommitAgain()).isFalse();
    assertThat(scope.canAbort()).isFalse();
    assertThat(scope.beginAbort(aborts::incrementAndGet)).isEqualTo(AbortStatus.ALREADY_ABORTED);
  }

  @Test
  void aDoubtLeavesOnlyAnotherCommit() {
    used().beginCommit();
    scope.txn().setState(Txn.State.VERIFIED);
    scope.txn().setInDoubt(true);
    AerospikeException.Commit failure = failure(CommitError.MARK_ROLL_FORWARD_ABANDONED);
    failure.setInDoubt(true);
    assertThat(scope.commitFailed(failure).inDoubt()).isTrue();
    assertThat(scope.canCommitAgain()).isTrue();
    assertThat(scope.canAbort()).isFalse();
    assertThatExceptionOfType(TransactionException.class)
        .isThrownBy(() -> scope.beginAbort(aborts::incrementAndGet))
        .satisfies(e -> assertThat(e.inDoubt()).isTrue());
    refused(scope::enter, ResultCode.TXN_FAILED);
    assertThat(scope.beginCommit()).isNull();
  }

  @Test
  void whatWasNotMarkedCanGoEitherWay() {
    used().beginCommit();
    scope.txn().setState(Txn.State.VERIFIED);
    scope.commitFailed(failure(CommitError.MARK_ROLL_FORWARD_ABANDONED));
    assertThat(scope.canCommitAgain()).isTrue();
    assertThat(scope.canAbort()).isTrue();
    refused(scope::enter, ResultCode.TXN_FAILED);
    assertThat(scope.beginAbort(aborts::incrementAndGet)).isNull();
    assertThat(aborts).hasValue(1);
  }

  @Test
  void theTimeoutIsTheClients() {
    TransactionOptions options = TransactionOptions.DEFAULT.timeout(Duration.ofMillis(3_900));
    assertThat(new TransactionScope(options).txn().getTimeout()).isEqualTo(3);
  }

  private static AerospikeException.Commit failure(CommitError error) {
    return new AerospikeException.Commit(error, null, null);
  }

  private static void refused(ThrowingCallable call, int resultCode) {
    assertThatExceptionOfType(TransactionException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(resultCode));
  }
}
