package io.aerosdk.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResendsTest {
  @ParameterizedTest
  @ValueSource(ints = {ResultCode.EXPIRED_SESSION, ResultCode.NOT_AUTHENTICATED})
  void aRefusedLoginAppliedNothing(int code) {
    assertThat(Resends.isRefused(new AerospikeException(code))).isTrue();
    assertThat(Resends.isRefusedRead(new AerospikeException(code))).isTrue();
  }

  @Test
  void blockingCallsTellItAsText() {
    assertThat(Resends.isRefused(new AerospikeException("Authentication failed"))).isTrue();
    assertThat(Resends.isRefused(new AerospikeException("Something failed"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ResultCode.TIMEOUT,
        ResultCode.SERVER_NOT_AVAILABLE,
        ResultCode.ROLE_VIOLATION,
        ResultCode.INVALID_USER,
        ResultCode.DEVICE_OVERLOAD
      })
  void nothingElseIsSentAgain(int code) {
    assertThat(Resends.isRefused(new AerospikeException(code))).isFalse();
    assertThat(Resends.isRefusedRead(new AerospikeException(code))).isFalse();
  }

  @Test
  void aWriteIsNotSentAgainIfAnEarlierAttemptMayHaveBeenApplied() {
    var refused = new AerospikeException(ResultCode.EXPIRED_SESSION);
    refused.setSubExceptions(List.of(new AerospikeException(ResultCode.TIMEOUT)));
    assertThat(Resends.isRefused(refused)).isFalse();
    assertThat(Resends.isRefusedRead(refused)).isTrue();
    var inDoubt = new AerospikeException(ResultCode.EXPIRED_SESSION);
    inDoubt.setInDoubt(true);
    assertThat(Resends.isRefused(inDoubt)).isFalse();
  }

  @Test
  void onlyTheRowsOfABatchThatWereRefused() {
    BatchRecord answered = row(1, ResultCode.OK, false);
    BatchRecord refused = row(2, ResultCode.NOT_AUTHENTICATED, false);
    BatchRecord silent = row(3, ResultCode.NO_RESPONSE, false);
    BatchRecord absent = row(4, ResultCode.KEY_NOT_FOUND_ERROR, false);
    assertThat(Resends.refusedRows(List.of(answered, refused, silent, absent)))
        .containsExactly(refused, silent);
    assertThat(Resends.refusedRows(List.of(refused, row(5, ResultCode.NO_RESPONSE, true))))
        .isEmpty();
  }

  private static BatchRecord row(int id, int code, boolean inDoubt) {
    BatchRecord row = new BatchWrite(new Key("test", "set", id), new Operation[0]);
    row.resultCode = code;
    row.inDoubt = inDoubt;
    return row;
  }

  @Test
  void attemptsAreBounded() {
    Resends resends = new Resends(0, System.nanoTime());
    int attempts = 0;
    long all = 0;
    for (long pause = resends.nextPause(); pause != Resends.NO_MORE; pause = resends.nextPause()) {
      attempts++;
      all += pause;
    }
    assertThat(attempts).isEqualTo(16);
    assertThat(TimeUnit.NANOSECONDS.toMillis(all)).isBetween(2_000L, 3_000L);
    assertThat(resends.millisLeft()).isZero();
  }

  @Test
  void noAttemptBeginsAfterTheTotalTime() {
    long now = System.nanoTime();
    Resends late = new Resends(1_000, now - TimeUnit.MILLISECONDS.toNanos(1_000));
    assertThat(late.nextPause()).isEqualTo(Resends.NO_MORE);
    assertThat(late.millisLeft()).isEqualTo(1);
    Resends early = new Resends(60_000, now - TimeUnit.MILLISECONDS.toNanos(1_000));
    assertThat(early.nextPause()).isPositive();
    assertThat(early.millisLeft()).isBetween(50_000, 59_000);
  }
}
