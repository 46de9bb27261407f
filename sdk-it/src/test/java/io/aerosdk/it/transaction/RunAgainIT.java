package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import io.aerosdk.TransactionOptions;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When work is done again in a new transaction, and when it is not. */
class RunAgainIT {
  private static final TransactionOptions THREE =
      TransactionOptions.DEFAULT.attempts(3).pause(Duration.ofMillis(1));

  @ParameterizedTest
  @EnumSource
  void afterABlockedWrite(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      Set<Txn> transactions = ConcurrentHashMap.newKeySet();
      Fault blocked =
          cluster
              .server()
              .faults()
              .onWrite()
              .inSet("accounts")
              .error(ResultCode.MRT_BLOCKED)
              .times(2);
      String done =
          session.inTransaction(
              THREE,
              tx -> {
                transactions.add(tx.underlyingTransaction());
                accounts.add(tx.session(), 1, -10);
                accounts.add(tx.session(), 2, 10);
                return "done";
              });
      assertThat(done).isEqualTo("done");
      assertThat(blocked.hits()).isEqualTo(2);
      assertThat(transactions).as("a new one each time").hasSize(3);
      assertThat(accounts.balance(session, 1)).isEqualTo(90);
      assertThat(accounts.balance(session, 2)).isEqualTo(110);
    }
  }

  @ParameterizedTest
  @EnumSource
  void untilTheAttemptsAreUsedUp(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      AtomicInteger runs = new AtomicInteger();
      cluster.server().faults().onWrite().inSet("accounts").error(ResultCode.MRT_BLOCKED).always();
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(
              () ->
                  session.inTransaction(
                      THREE,
                      tx -> {
                        runs.incrementAndGet();
                        accounts.add(tx.session(), 1, -10);
                        return true;
                      }))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_BLOCKED));
      assertThat(runs).hasValue(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAConflictAtTheCommit(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      AtomicInteger runs = new AtomicInteger();
      session.inTransaction(
          THREE,
          tx -> {
            long read = accounts.balance(tx.session(), 1);
            if (runs.incrementAndGet() < 3) {
              accounts.add(session, 1, 1); // a plain writer comes between
            }
            accounts.set(tx.session(), 2, read);
            return true;
          });
      assertThat(runs).hasValue(3);
      assertThat(accounts.balance(session, 1)).isEqualTo(102);
      assertThat(accounts.balance(session, 2)).isEqualTo(102);

      runs.set(0);
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(
              () ->
                  session.inTransaction(
                      THREE,
                      tx -> {
                        runs.incrementAndGet();
                        accounts.balance(tx.session(), 1);
                        accounts.add(session, 1, 1);
                        accounts.set(tx.session(), 2, 0);
                        return true;
                      }))
          .satisfies(e -> assertThat(e.verifyFailures()).containsOnlyKeys(accounts.id(1)));
      assertThat(runs).hasValue(3);
      assertThat(accounts.balance(session, 2)).isEqualTo(102);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAConflictOfARow(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 3, 100);
      AtomicInteger runs = new AtomicInteger();
      session.inTransaction(
          THREE,
          tx -> {
            if (runs.incrementAndGet() == 1) {
              accounts.balance(tx.session(), 2);
              accounts.add(session, 2, 1);
            }
            tx.session()
                .update(accounts.set().ids(1, 2, 3))
                .bin("balance")
                .add(1)
                .execute()
                .close();
            return true;
          });
      assertThat(runs).hasValue(2);
      assertThat(accounts.balance(session, 1)).isEqualTo(101);
      assertThat(accounts.balance(session, 2)).isEqualTo(102);
      assertThat(accounts.balance(session, 3)).isEqualTo(101);
    }
  }

  @ParameterizedTest
  @EnumSource
  void notAfterOtherFailures(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 1, 100);
      AtomicInteger runs = new AtomicInteger();
      Set<Throwable> own = new LinkedHashSet<>();
      own.add(new IllegalStateException("mine"));
      own.add(new SdkException(SdkException.Details.of("mine", ResultCode.PARAMETER_ERROR)));
      own.add(new AssertionError("mine"));
      for (Throwable failure : own) {
        runs.set(0);
        assertThatThrownBy(
                () ->
                    session.inTransaction(
                        THREE,
                        tx -> {
                          runs.incrementAndGet();
                          accounts.add(tx.session(), 1, 1);
                          throw sneaky(failure);
                        }))
            .isSameAs(failure);
        assertThat(runs).hasValue(1);
      }
      accounts.add(session, 1, 1);
      assertThat(accounts.balance(session, 1)).isEqualTo(101);
    }
  }

  private static RuntimeException sneaky(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  @ParameterizedTest
  @EnumSource
  void anAbortThatFailsIsBelowTheUsersException(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 1, 100);
      IllegalStateException own = new IllegalStateException("mine");
      assertThatThrownBy(
              () ->
                  session.inTransaction(
                      tx -> {
                        accounts.add(tx.session(), 1, 1);
                        cluster.server().faults().onData().close().always();
                        throw own;
                      }))
          .isSameAs(own);
      cluster.server().faults().clear();
    }
  }
}
