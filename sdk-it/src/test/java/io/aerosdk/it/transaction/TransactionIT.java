package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.ResultCode;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import io.aerosdk.result.RecordResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One transaction, and what it and others see. */
@Scenarios
class TransactionIT {
  private final Setup setup;
  private final TestSession session;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Accounts accounts;

  TransactionIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
  }

  @BeforeEach
  void open() {
    accounts = new Accounts(setup.strongSet(TransactionIT.class));
    accounts.open(session, 3, 100);
  }

  @Test
  void commitShowsAllChanges() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(tx.session(), 1, -10);
      accounts.add(tx.session(), 2, 10);
      assertThat(accounts.balance(session, 1)).as("not seen outside").isEqualTo(100);
      assertThat(accounts.balance(session, 2)).as("not seen outside").isEqualTo(100);
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
      assertThat(tx.isOpen()).isFalse();
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(90);
    assertThat(accounts.balance(session, 2)).isEqualTo(110);
    assertThat(accounts.balance(session, 3)).isEqualTo(100);
  }

  @Test
  void abortUndoesAllChanges() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(tx.session(), 1, -10);
      tx.session().delete(accounts.id(2)).execute();
      tx.session().insert(accounts.id(4)).put(Map.of("balance", 1)).execute();
      assertThat(tx.abort()).isEqualTo(AbortStatus.OK);
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
    assertThat(accounts.balance(session, 2)).isEqualTo(100);
    assertThat(session.contains(accounts.id(4))).isFalse();
    accounts.add(session, 1, 1); // no lock is left
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  @Test
  void whatIsNotCommittedIsAbortedAtTheEnd() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(tx.session(), 1, -10);
    }
    accounts.add(session, 1, 1);
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  @Test
  void readsItsOwnWrites() {
    try (TestTransaction tx = session.beginTransaction()) {
      TestSession in = tx.session();
      in.put(accounts.id(1), Map.of("balance", 7));
      in.delete(accounts.id(2)).execute();
      in.upsert(accounts.set().ids(3, 4)).put(Map.of("balance", 9)).execute();

      assertThat(accounts.balance(in, 1)).isEqualTo(7);
      assertThat(in.find(accounts.id(2))).isEmpty();
      assertThat(in.contains(accounts.id(4))).isTrue();
      assertThat(in.query(accounts.id(3)).execute().firstOrThrow().getLong("balance")).isEqualTo(9);
      List<RecordResult> rows =
          in.query(accounts.set().ids(1, 2, 3, 4)).includeMissingKeys().execute().toList();
      assertThat(rows.stream().map(row -> row.isOk() ? row.getLong("balance") : -1))
          .containsExactly(7L, -1L, 9L, 9L);
      assertThat(rows.get(1).resultCode()).isEqualTo(ResultCode.KEY_NOT_FOUND_ERROR);

      assertThat(accounts.balance(session, 1)).isEqualTo(100);
      assertThat(session.contains(accounts.id(2))).isTrue();
      assertThat(session.contains(accounts.id(4))).isFalse();
    }
  }

  @Test
  void everyVerbTakesPart() {
    List<Integer> before = accounts.generations(session, 3);
    try (TestTransaction tx = session.beginTransaction()) {
      TestSession in = tx.session();
      in.upsert(accounts.id(11)).put(Map.of("balance", 1)).execute();
      in.insert(accounts.id(12)).put(Map.of("balance", 1)).execute();
      in.replace(accounts.id(1)).put(Map.of("owner", "a")).execute();
      in.replaceIfExists(accounts.id(2)).put(Map.of("owner", "b")).execute();
      in.touch(accounts.id(3)).neverExpire().execute();
      in.put(accounts.id(13), Map.of("balance", 1));
      in.upsert(accounts.id(14)).bin("balance").setTo(1).delete(accounts.id(12)).execute();
      tx.abort();
    }
    for (long created : new long[] {11, 12, 13, 14}) {
      assertThat(session.contains(accounts.id(created))).as("account %d", created).isFalse();
    }
    for (long changed : new long[] {1, 2, 3}) {
      assertThat(accounts.balance(session, changed)).isEqualTo(100);
    }
    assertThat(accounts.generations(session, 3)).isEqualTo(before);
  }

  @Test
  void anotherTransactionIsBlocked() {
    try (TestTransaction first = session.beginTransaction();
        TestTransaction second = session.beginTransaction()) {
      accounts.add(first.session(), 1, -10);
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(() -> accounts.add(second.session(), 1, 5))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_BLOCKED))
          .withMessageContaining("another transaction holds the record");
      accounts.add(second.session(), 2, 5);
      first.commit();
      second.commit();
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(90);
    assertThat(accounts.balance(session, 2)).isEqualTo(105);
  }

  @Test
  void aPlainWriterIsBlocked() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(tx.session(), 1, -10);
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(() -> accounts.add(session, 1, 5))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_BLOCKED));
      tx.commit();
    }
    accounts.add(session, 1, 5);
    assertThat(accounts.balance(session, 1)).isEqualTo(95);
  }

  @Test
  void whatWasReadMustNotChangeBeforeTheCommit() {
    try (TestTransaction tx = session.beginTransaction()) {
      long read = accounts.balance(tx.session(), 1);
      accounts.set(tx.session(), 2, read);
      accounts.add(session, 1, 5);
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(tx::commit)
          .satisfies(
              e -> {
                assertThat(e.error()).isEqualTo(CommitError.VERIFY_FAIL);
                assertThat(e.inDoubt()).isFalse();
                assertThat(e.verifyFailures()).containsOnlyKeys(accounts.id(1));
                assertThat(e.verifyFailures().values())
                    .extracting(SdkException::resultCode)
                    .containsExactly(ResultCode.MRT_VERSION_MISMATCH);
              });
      assertThat(tx.abort()).isEqualTo(AbortStatus.ALREADY_ABORTED);
    }
    assertThat(accounts.balance(session, 2)).as("rolled back").isEqualTo(100);
    accounts.add(session, 2, 1);
  }

  @Test
  void whatWasReadMustNotChangeBeforeItIsWritten() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.balance(tx.session(), 1);
      accounts.add(session, 1, 5);
      assertThatExceptionOfType(TransactionException.class)
          .isThrownBy(() -> accounts.add(tx.session(), 1, 1))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_VERSION_MISMATCH));
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(105);
  }

  @Test
  void endsMayBeRepeatedButNotReversed() {
    TestTransaction committed = session.beginTransaction();
    accounts.add(committed.session(), 1, 1);
    assertThat(committed.commit()).isEqualTo(CommitStatus.OK);
    assertThat(committed.commit()).isEqualTo(CommitStatus.ALREADY_COMMITTED);
    refused(committed::abort, ResultCode.TXN_ALREADY_COMMITTED);
    refused(() -> accounts.add(committed.session(), 1, 1), ResultCode.TXN_ALREADY_COMMITTED);
    refused(() -> accounts.balance(committed.session(), 1), ResultCode.TXN_ALREADY_COMMITTED);
    committed.close();

    TestTransaction aborted = session.beginTransaction();
    accounts.add(aborted.session(), 1, 1);
    assertThat(aborted.abort()).isEqualTo(AbortStatus.OK);
    assertThat(aborted.abort()).isEqualTo(AbortStatus.ALREADY_ABORTED);
    refused(aborted::commit, ResultCode.TXN_ALREADY_ABORTED);
    refused(() -> accounts.add(aborted.session(), 1, 1), ResultCode.TXN_ALREADY_ABORTED);
    aborted.close();

    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int resultCode) {
    assertThatExceptionOfType(TransactionException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(resultCode))
        .withMessageContaining("Start a new transaction");
  }

  @Test
  void anUnusedTransactionCommitsToNothing() {
    try (TestTransaction tx = session.beginTransaction()) {
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
      assertThat(tx.commit()).isEqualTo(CommitStatus.ALREADY_COMMITTED);
    }
    try (TestTransaction tx = session.beginTransaction()) {
      assertThat(tx.abort()).isEqualTo(AbortStatus.OK);
    }
    assertThat(session.<Integer>inTransaction(tx -> 7)).isEqualTo(7);
  }

  @Test
  void aTransactionThatOnlyReadsCommits() {
    try (TestTransaction tx = session.beginTransaction()) {
      assertThat(accounts.balance(tx.session(), 1)).isEqualTo(100);
      assertThat(tx.session().find(accounts.id(99))).isEmpty();
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
    }
  }

  @Test
  void itsUsersExceptionStaysOnTop() {
    IllegalStateException own = new IllegalStateException("mine");
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    tx -> {
                      throw own;
                    }))
        .isSameAs(own);
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    tx -> {
                      accounts.add(tx.session(), 1, 1);
                      throw own;
                    }))
        .isSameAs(own);
    assertThatExceptionOfType(RecordNotFoundException.class)
        .isThrownBy(() -> session.inTransaction(tx -> tx.session().get(accounts.id(99))));
    accounts.add(session, 1, 1);
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  @Test
  void theWorkMayEndTheTransactionItself() {
    String aborted =
        session.inTransaction(
            tx -> {
              accounts.add(tx.session(), 1, 1);
              tx.abort();
              return "aborted";
            });
    assertThat(aborted).isEqualTo("aborted");
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
    CommitStatus status =
        session.inTransaction(
            tx -> {
              accounts.add(tx.session(), 1, 1);
              return tx.commit();
            });
    assertThat(status).isEqualTo(CommitStatus.OK);
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  @Test
  void nestedCallsJoinTheOuterOne() {
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    tx -> {
                      String inner =
                          tx.session()
                              .inTransaction(
                                  same -> {
                                    accounts.add(same.session(), 1, 1);
                                    return "inner";
                                  });
                      assertThat(inner).isEqualTo("inner");
                      assertThat(tx.isOpen()).isTrue();
                      assertThat(accounts.balance(session, 1)).isEqualTo(100);
                      throw new IllegalStateException("undo both");
                    }))
        .hasMessage("undo both");
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
    try (TestTransaction tx = session.beginTransaction()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> tx.session().beginTransaction())
          .withMessageContaining("withoutTransaction()");
    }
  }

  @Test
  void sessionsLeaveAndJoin() {
    TestSession other =
        setup.session(
            Behavior.DEFAULT.deriveWithChanges(
                "quick", c -> c.totalTimeout(Duration.ofSeconds(3))));
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(other.withTransaction(tx), 1, 1);
      accounts.add(tx.session().withoutTransaction(), 2, 1);
      assertThat(accounts.balance(tx.session(), 1)).isEqualTo(101);
      assertThat(accounts.balance(session, 1)).isEqualTo(100);
      assertThat(accounts.balance(session, 2)).as("at once").isEqualTo(101);
      tx.abort();
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
    assertThat(accounts.balance(session, 2)).isEqualTo(101);
  }

  @Test
  void aConflictOfOneKeyOfManyIsThrown() {
    try (TestTransaction first = session.beginTransaction();
        TestTransaction second = session.beginTransaction()) {
      accounts.add(first.session(), 2, -10);
      for (ErrorStrategy strategy : ErrorStrategy.values()) {
        assertThatExceptionOfType(TransactionException.class)
            .isThrownBy(
                () ->
                    second
                        .session()
                        .update(accounts.set().ids(1, 2, 3))
                        .bin("balance")
                        .add(1)
                        .execute(strategy))
            .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.MRT_BLOCKED));
      }
    }
  }

  @Test
  void otherErrorsOfKeysStayRows() {
    try (TestTransaction tx = session.beginTransaction()) {
      List<RecordResult> rows =
          tx.session()
              .insert(accounts.set().ids(1, 5))
              .put(Map.of("balance", 1))
              .execute()
              .toList();
      assertThat(rows)
          .extracting(RecordResult::resultCode)
          .containsExactly(ResultCode.KEY_EXISTS_ERROR, ResultCode.OK);
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
    }
    assertThat(accounts.balance(session, 5)).isOne();
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
  }

  @Test
  void oneNamespaceForAll() {
    DataSet elsewhere = setup.set(TransactionIT.class);
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.add(tx.session(), 1, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tx.session().put(elsewhere.id(1), Map.of("n", 1)))
          .withMessageContaining("namespace must be " + accounts.set().namespace());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tx.session().query(elsewhere.id(1)).execute());
      tx.commit();
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }

  @Test
  void aNamespaceWithoutStrongConsistencyRefuses() {
    DataSet elsewhere = setup.set(TransactionIT.class);
    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(
            () ->
                session.inTransaction(
                    tx -> {
                      tx.session().put(elsewhere.id(1), Map.of("n", 1));
                      return true;
                    }));
    assertThat(session.contains(elsewhere.id(1))).isFalse();
  }

  @Test
  void deletesMustLeaveTombstones() {
    TestSession forgetful =
        setup.session(
            Behavior.DEFAULT.deriveWithChanges(
                "forgetful", c -> c.writes(w -> w.durableDelete(false))));
    try (TestTransaction tx = session.beginTransaction()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tx.session().delete(accounts.id(1)).withoutDurableDelete().execute())
          .withMessageContaining("durableDelete must be true in a transaction");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> forgetful.withTransaction(tx).delete(accounts.id(1)).execute())
          .withMessageContaining("the behaviour forgetful");
      tx.session().delete(accounts.id(1)).execute();
      tx.commit();
    }
    assertThat(session.contains(accounts.id(1))).isFalse();
  }

  @Test
  void jobsAndTruncationAreRefused() {
    try (TestTransaction tx = session.beginTransaction()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> tx.session().backgroundTask().touch(accounts.set()).execute())
          .withMessageContaining("withoutTransaction()");
      assertThatIllegalStateException().isThrownBy(() -> tx.session().truncate(accounts.set()));
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(100);
  }

  @Test
  void datasetQueriesSeeWhatWasCommitted() {
    try (TestTransaction tx = session.beginTransaction()) {
      accounts.set(tx.session(), 1, 7);
      tx.session().put(accounts.id(4), Map.of("balance", 7));
      assertThat(tx.session().query(accounts.set()).execute().stream())
          .extracting(row -> row.getLong("balance"))
          .containsExactly(100L, 100L, 100L);
    }
  }

  @Test
  void options() {
    assertThat(session.beginTransaction().underlyingTransaction().getTimeout()).isZero();
    TransactionOptions patient = TransactionOptions.DEFAULT.timeout(Duration.ofSeconds(30));
    try (TestTransaction tx = session.beginTransaction(patient)) {
      assertThat(tx.underlyingTransaction().getTimeout()).isEqualTo(30);
      accounts.add(tx.session(), 1, 1);
      tx.commit();
    }
    assertThat(accounts.balance(session, 1)).isEqualTo(101);
  }
}
