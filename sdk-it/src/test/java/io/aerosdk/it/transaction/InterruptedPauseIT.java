package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.TransactionOptions;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.SyncScenarios;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Interrupting a thread ends its pause before the work would be done again. */
@SyncScenarios
class InterruptedPauseIT {
  private final TestSession session;
  private final Accounts accounts;

  InterruptedPauseIT(Setup setup) {
    session = setup.session();
    accounts = new Accounts(setup.strongSet(InterruptedPauseIT.class));
  }

  @Test
  void endsTheRun() {
    accounts.open(session, 2, 100);
    AtomicInteger runs = new AtomicInteger();
    try (TestTransaction holder = session.beginTransaction()) {
      accounts.add(holder.session(), 2, 1);
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(
              () ->
                  session.inTransaction(
                      TransactionOptions.DEFAULT.pause(Duration.ofHours(1)),
                      tx -> {
                        runs.incrementAndGet();
                        accounts.add(tx.session(), 1, 1);
                        Thread.currentThread().interrupt();
                        accounts.add(tx.session(), 2, 1);
                        return true;
                      }))
          .withMessageContaining("nothing was committed")
          .withCauseInstanceOf(TransactionException.class);
    }
    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    assertThat(runs).hasValue(1);
    assertThat(accounts.balance(session, 1)).as("aborted").isEqualTo(100);
    accounts.add(session, 1, 1);
  }
}
