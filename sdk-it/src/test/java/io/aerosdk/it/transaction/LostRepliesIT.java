package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitError;
import com.aerospike.client.CommitStatus;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.fault.FaultPlan;
import io.aerosdk.embedded.fault.FaultPoint;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies that are lost at each step of a commit and of an abort, once and for good. */
class LostRepliesIT {
  /** The steps of a commit after a read of account 1 and a write of account 2. */
  private enum Step {
    VERIFY,
    MARK,
    ROLL,
    CLOSE;

    FaultPlan lost(Faults faults) {
      return point(faults).dropReplyAfterApplying();
    }

    private FaultPoint point(Faults faults) {
      return switch (this) {
        case VERIFY -> faults.onRead().inSet("accounts");
        case ROLL -> faults.onWrite().inSet("accounts");
        case MARK, CLOSE -> faults.onWrite().inSet(StrongCluster.MONITORS);
      };
    }

    /** The mark goes to the same record first. */
    void letThrough(Faults faults) {
      if (this == CLOSE) {
        faults.onWrite().inSet(StrongCluster.MONITORS).delay(Duration.ofMillis(1)).once();
      }
    }
  }

  static Stream<Arguments> steps() {
    return Stream.of(Flavor.values())
        .flatMap(flavor -> Stream.of(Step.values()).map(step -> Arguments.of(flavor, step)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aCommitSurvivesALostReply(Flavor flavor, Step step) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      TestTransaction tx = session.beginTransaction();
      accounts.set(tx.session(), 2, accounts.balance(tx.session(), 1) + 10);
      step.letThrough(cluster.server().faults());
      Fault lost = step.lost(cluster.server().faults()).once();
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
      assertThat(lost.hits()).isOne();
      assertThat(accounts.balance(session, 2)).isEqualTo(110);
      accounts.add(session, 2, 1); // no lock is left
      assertThat(tx.commit()).isEqualTo(CommitStatus.ALREADY_COMMITTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMarkThatStaysUnansweredIsInDoubt(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      TestTransaction tx = session.beginTransaction();
      accounts.add(tx.session(), 1, -10);
      accounts.add(tx.session(), 2, 10);
      Fault lost = Step.MARK.lost(cluster.server().faults()).always();
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(tx::commit)
          .satisfies(
              e -> {
                assertThat(e.error()).isEqualTo(CommitError.MARK_ROLL_FORWARD_ABANDONED);
                assertThat(e.inDoubt()).isTrue();
              })
          .withMessageContaining("the transaction may have been committed");
      inDoubt(tx::abort);
      inDoubt(() -> accounts.add(tx.session(), 1, 1));
      tx.close();
      lost.close();
      assertThat(tx.commit()).isEqualTo(CommitStatus.OK);
      assertThat(accounts.balance(session, 1)).isEqualTo(90);
      assertThat(accounts.balance(session, 2)).isEqualTo(110);
    }
  }

  private static void inDoubt(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(TransactionException.class)
        .isThrownBy(call)
        .withMessageContaining("Commit it again")
        .satisfies(e -> assertThat(e.inDoubt()).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatCannotBeCheckedIsNotCommitted(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      TestTransaction tx = session.beginTransaction();
      accounts.set(tx.session(), 2, accounts.balance(tx.session(), 1) + 10);
      Fault lost = Step.VERIFY.lost(cluster.server().faults()).always();
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(tx::commit)
          .satisfies(
              e -> {
                assertThat(e.error()).isEqualTo(CommitError.VERIFY_FAIL);
                assertThat(e.inDoubt()).isFalse();
              });
      lost.close();
      assertThat(tx.abort()).isEqualTo(AbortStatus.ALREADY_ABORTED);
      assertThat(accounts.balance(session, 2)).isEqualTo(100);
      accounts.add(session, 2, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMarkedIsCommittedWhateverFollows(Flavor flavor) {
    for (Step step : new Step[] {Step.ROLL, Step.CLOSE}) {
      try (StrongCluster cluster = StrongCluster.of(flavor)) {
        TestSession session = cluster.session();
        Accounts accounts = cluster.accounts();
        accounts.open(session, 2, 100);
        TestTransaction tx = session.beginTransaction();
        accounts.add(tx.session(), 1, -10);
        step.letThrough(cluster.server().faults());
        cluster.server().faults();
        try (Fault lost = step.lost(cluster.server().faults()).always()) {
          assertThat(tx.commit())
              .isEqualTo(
                  step == Step.ROLL
                      ? CommitStatus.ROLL_FORWARD_ABANDONED
                      : CommitStatus.CLOSE_ABANDONED);
          assertThat(lost.hits()).isGreaterThan(1);
        }
        assertThat(tx.commit()).isEqualTo(CommitStatus.ALREADY_COMMITTED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAbortSurvivesALostReply(Flavor flavor) {
    for (Step step : new Step[] {Step.ROLL, Step.MARK}) { // the close is the first to the monitor
      try (StrongCluster cluster = StrongCluster.of(flavor)) {
        TestSession session = cluster.session();
        Accounts accounts = cluster.accounts();
        accounts.open(session, 2, 100);
        TestTransaction tx = session.beginTransaction();
        accounts.add(tx.session(), 1, -10);
        Fault lost = step.lost(cluster.server().faults()).once();
        assertThat(tx.abort()).isEqualTo(AbortStatus.OK);
        assertThat(lost.hits()).isOne();
        accounts.add(session, 1, 1);
        assertThat(accounts.balance(session, 1)).isEqualTo(101);
        assertThat(tx.abort()).isEqualTo(AbortStatus.ALREADY_ABORTED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAbortThatIsNeverAnsweredIsLeftToTheServer(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      TestTransaction tx = session.beginTransaction();
      accounts.add(tx.session(), 1, -10);
      try (Fault lost = cluster.server().faults().onWrite().inSet("accounts").close().always()) {
        assertThat(tx.abort()).isEqualTo(AbortStatus.ROLL_BACK_ABANDONED);
        assertThat(lost.hits()).isGreaterThan(1);
      }
      assertThat(accounts.balance(session, 1)).isEqualTo(100);
    }
  }

  /** The helper finds out by committing again, and does not do the work twice. */
  @ParameterizedTest
  @EnumSource
  void aDoubtIsClearedBeforeTheWorkIsDoneAgain(Flavor flavor) {
    try (StrongCluster cluster = StrongCluster.of(flavor)) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, 2, 100);
      session.inTransaction(
          tx -> {
            accounts.add(tx.session(), 1, -10);
            accounts.add(tx.session(), 2, 10);
            Step.MARK.lost(cluster.server().faults()).times(6); // all attempts of one commit
            return true;
          });
      assertThat(accounts.balance(session, 1)).isEqualTo(90);
      assertThat(accounts.balance(session, 2)).isEqualTo(110);
    }
  }
}
