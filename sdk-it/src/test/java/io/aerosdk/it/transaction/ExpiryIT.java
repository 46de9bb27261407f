package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.ResultCode;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that take too long, by a clock that the tests set. */
class ExpiryIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));

  private StrongCluster cluster(Flavor flavor) {
    return new StrongCluster(flavor, builder -> builder.clock(now::get));
  }

  private void pass(int seconds) {
    now.updateAndGet(instant -> instant.plusSeconds(seconds));
  }

  @ParameterizedTest
  @EnumSource
  void theServerRollsItBack(Flavor flavor) {
    try (StrongCluster cluster = cluster(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      TestTransaction tx = session.beginTransaction();
      accounts.add(tx.session(), 1, -10);
      pass(12);
      accounts.add(session, 1, 1);
      assertThat(accounts.balance(session, 1)).isEqualTo(101);
      expired(() -> accounts.add(tx.session(), 2, 10));
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(tx::commit)
          .satisfies(e -> assertThat(e.inDoubt()).isFalse());
      tx.close();
      assertThat(accounts.balance(session, 1)).isEqualTo(101);
      assertThat(accounts.balance(session, 2)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongerTimeoutKeepsIt(Flavor flavor) {
    try (StrongCluster cluster = cluster(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 1, 100);
      try (TestTransaction tx =
          session.beginTransaction(TransactionOptions.DEFAULT.timeout(Duration.ofSeconds(30)))) {
        accounts.add(tx.session(), 1, -10);
        pass(20);
        accounts.add(tx.session(), 1, -10);
        tx.commit();
      }
      assertThat(accounts.balance(session, 1)).isEqualTo(80);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsNotRunAgain(Flavor flavor) {
    try (StrongCluster cluster = cluster(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      AtomicInteger runs = new AtomicInteger();
      expired(
          () ->
              session.inTransaction(
                  tx -> {
                    runs.incrementAndGet();
                    accounts.add(tx.session(), 1, -10);
                    pass(12);
                    accounts.add(tx.session(), 2, 10);
                    return true;
                  }));
      assertThat(runs).hasValue(1);
      runs.set(0);
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(
              () ->
                  session.inTransaction(
                      tx -> {
                        runs.incrementAndGet();
                        accounts.add(tx.session(), 1, -10);
                        pass(12);
                        return true;
                      }));
      assertThat(runs).as("expired at the commit").hasValue(1);
      assertThat(accounts.balance(session, 1)).isEqualTo(100);
      assertThat(accounts.balance(session, 2)).isEqualTo(100);
    }
  }

  private static void expired(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(TransactionException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_EXPIRED));
  }
}
