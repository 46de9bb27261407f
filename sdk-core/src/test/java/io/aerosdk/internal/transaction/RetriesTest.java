package io.aerosdk.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.CommitError;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.error.TransactionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final TransactionOptions OPTIONS =
      TransactionOptions.DEFAULT.attempts(3).pause(Duration.ofNanos(1_000));
  private final SdkException blocked = error(ResultCode.MRT_BLOCKED);
  private final SdkException changed = error(ResultCode.MRT_VERSION_MISMATCH);

  private static SdkException error(int code) {
    return new TransactionException(Details.of("test", code));
  }

  private static Retries retries(double random) {
    return new Retries(OPTIONS, () -> random);
  }

  @Test
  void pausesAreLongerOrShorterByUpToAHalf() {
    assertThat(retries(0).afterFailure(blocked)).isEqualTo(500);
    assertThat(retries(0.5).afterFailure(blocked)).isEqualTo(1_000);
    assertThat(retries(0.99).afterFailure(blocked)).isEqualTo(1_490);
  }

  @Test
  void atOnceAfterAChange() {
    assertThat(retries(0.5).afterFailure(changed)).isZero();
    assertThat(retries(0.5).afterFailure(commit(changed))).isZero();
    assertThat(retries(0.5).afterFailure(commit(blocked))).isEqualTo(1_000);
  }

  @Test
  void untilTheAttemptsAreUsedUp() {
    Retries retries = retries(0.5);
    assertThat(retries.afterFailure(blocked)).isEqualTo(1_000);
    assertThat(retries.afterOpenCommit(blocked)).isEqualTo(1_000);
    assertThat(retries.afterFailure(blocked)).isEqualTo(Retries.GIVE_UP);
    assertThat(new Retries(OPTIONS.attempts(1), () -> 0).afterFailure(changed))
        .isEqualTo(Retries.GIVE_UP);
    Retries byDefault = new Retries(TransactionOptions.DEFAULT, () -> 0.5);
    for (int i = 1; i < 10; i++) {
      assertThat(byDefault.afterFailure(blocked)).isEqualTo(Duration.ofMillis(20).toNanos());
    }
    assertThat(byDefault.afterFailure(blocked)).isEqualTo(Retries.GIVE_UP);
  }

  @Test
  void onlyAfterConflicts() {
    assertThat(retries(0).afterFailure(new CompletionException(blocked))).isEqualTo(500);
    for (Throwable other :
        new Throwable[] {
          error(ResultCode.MRT_EXPIRED),
          error(ResultCode.TIMEOUT),
          new IllegalStateException("mine"),
          new AssertionError("mine"),
          new CommitException(
              Details.of("test", ResultCode.TXN_FAILED).withInDoubt(true),
              CommitError.MARK_ROLL_FORWARD_ABANDONED,
              Map.of(),
              Map.of())
        }) {
      assertThat(retries(0).afterFailure(other)).as("%s", other).isEqualTo(Retries.GIVE_UP);
    }
  }

  private static CommitException commit(SdkException row) {
    return new CommitException(
        Details.of("test", ResultCode.TXN_FAILED),
        CommitError.VERIFY_FAIL,
        Map.of(new Key("test", "s", 1), row),
        Map.of());
  }
}
