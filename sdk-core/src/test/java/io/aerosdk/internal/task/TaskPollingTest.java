package io.aerosdk.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.IndexException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.info.UdfRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskPollingTest {
  private static final TaskCheck TASK = UdfRequests.remove("m.lua").task();

  private long now = Long.MAX_VALUE - 5;

  private TaskPolling polling(Duration limit) {
    return new TaskPolling(TASK, limit, () -> now);
  }

  @Test
  void pausesGrowAndEndWithTheLimit() {
    TaskPolling polling = polling(Duration.ofMillis(1_100));
    List<Long> pauses = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              while (true) {
                long pause = polling.nextPause();
                pauses.add(pause / 1_000_000);
                now += pause;
              }
            })
        .isInstanceOf(OperationTimeoutException.class)
        .hasMessage("Removal of m.lua was not done within 1.1 s; it goes on on the server");
    assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 500L, 90L);
  }

  @Test
  void nodesThatComeAndGoAreAskedAgain() {
    TaskPolling polling = polling(Duration.ofMillis(1));
    ConnectionException gone =
        new ConnectionException(Details.of("gone", ResultCode.SERVER_NOT_AVAILABLE));
    polling.failed(gone);
    now += polling.nextPause();
    assertThatThrownBy(polling::nextPause)
        .isInstanceOf(OperationTimeoutException.class)
        .hasMessageEndingWith("and the last question failed: gone")
        .hasCause(gone);
  }

  @Test
  void anErrorThatWouldComeAgainEndsTheWait() {
    IndexException error = new IndexException(Details.of("no", ResultCode.INDEX_GENERIC));
    assertThatThrownBy(() -> polling(Duration.ofDays(1)).failed(error)).isSameAs(error);
  }

  @Test
  void aLimitIsMoreThanNothingAndMayBeForEver() {
    assertThatThrownBy(() -> polling(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be more than zero, got PT0S");
    assertThat(polling(Duration.ofSeconds(Long.MAX_VALUE)).nextPause()).isPositive();
  }
}
