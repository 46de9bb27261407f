package io.aerosdk.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.Session;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The guard against blocking calls on event loops can fail, and does only for event loops. */
@AsyncScenarios
class LoopGuardIT {
  private final Session session;
  private final DataSet set;

  LoopGuardIT(Setup setup) {
    session = AsyncTestClient.session(setup);
    set = setup.set(LoopGuardIT.class);
  }

  @Test
  void blockingAnEventLoopIsNoticed() {
    Stages.await(session.put(set.id(1), Map.of("a", 1)));

    // The action runs on a loop for sure; a dependent stage could run here.
    Stages.await(session.query(set).execute().forEach(row -> LockSupport.parkNanos(1)));

    assertThatThrownBy(LoopGuard::check)
        .isInstanceOf(AssertionError.class)
        .rootCause()
        .hasMessageContaining("park");
  }

  @Test
  void blockingAnotherThreadIsFine() {
    Stages.await(session.contains(set.id(1)));
    LockSupport.parkNanos(1);
    assertThat(LoopGuard.drain()).isEmpty();
  }
}
