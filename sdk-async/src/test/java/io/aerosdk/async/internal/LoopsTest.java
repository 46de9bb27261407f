package io.aerosdk.async.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopsTest {
  @ParameterizedTest(name = "{0} cores, {1} connections")
  @CsvSource({"1, 100, 1", "2, 100, 2", "20, 100, 20", "64, 100, 20", "8, 9, 1", "8, 5, 1"})
  void everyLoopHasConnectionsEnough(int cores, int connections, int loops) {
    assertThat(Loops.count(cores, connections)).isEqualTo(loops);
  }

  @Test
  void tooFewConnectionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loops.start(4))
        .withMessage("maxConnectionsPerNode must be at least 5 for the async client, got 4");
  }

  @Test
  void theyEndWhenTheyAreStopped() {
    Loops loops = Loops.start(5);
    assertThat(loops.eventLoops().getSize()).isEqualTo(1);
    assertThat(loops.stop().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
  }
}
