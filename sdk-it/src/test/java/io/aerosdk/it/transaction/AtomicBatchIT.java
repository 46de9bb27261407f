package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.ResultCode;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes of several keys that are done for all of them or none, where the behaviour says so. */
@Scenarios
class AtomicBatchIT {
  private static final Behavior ATOMIC =
      Behavior.DEFAULT.deriveWithChanges("atomic", c -> c.writesBatch(w -> w.atomicBatches(true)));

  private final Setup setup;
  private final TestSession session;
  private final TestSession plain;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Accounts accounts;

  private List<Integer> before = List.of();

  AtomicBatchIT(Setup setup) {
    this.setup = setup;
    session = setup.session(ATOMIC);
    plain = setup.session();
  }

  @BeforeEach
  void open() {
    accounts = new Accounts(setup.strongSet(AtomicBatchIT.class));
    accounts.open(plain, 3, 100);
    before = accounts.generations(plain, 3);
  }

  @Test
  void allOfThem() {
    List<RecordResult> rows =
        session.upsert(accounts.set().ids(1, 2, 4)).put(Map.of("balance", 7)).execute().toList();
    assertThat(rows).hasSize(3).allMatch(RecordResult::isOk);
    assertThat(List.of(1, 2, 4))
        .allSatisfy(i -> assertThat(accounts.balance(plain, i)).isEqualTo(7));
    assertThat(accounts.balance(plain, 3)).isEqualTo(100);
  }

  @Test
  void orNone() {
    List<RecordResult> rows =
        session.insert(accounts.set().ids(4, 1, 5)).put(Map.of("balance", 7)).execute().toList();
    assertThat(rows)
        .extracting(RecordResult::resultCode)
        .containsExactly(ResultCode.TXN_FAILED, ResultCode.KEY_EXISTS_ERROR, ResultCode.TXN_FAILED);
    assertThat(rows.get(0).error().orElseThrow())
        .isInstanceOf(TransactionException.class)
        .hasMessageContaining("1 of the 3 keys failed");
    assertThat(rows.get(0).key()).isEqualTo(accounts.id(4));
    nothingChanged();
    accounts.add(plain, 1, 0); // no lock is left
  }

  @Test
  void withoutItTheOthersAreWritten() {
    plain.insert(accounts.set().ids(4, 1, 5)).put(Map.of("balance", 7)).execute().close();
    assertThat(plain.contains(accounts.id(4))).isTrue();
    assertThat(plain.contains(accounts.id(5))).isTrue();
  }

  @Test
  void errorsGoWhereTheCallerSays() {
    assertThatExceptionOfType(RecordExistsException.class)
        .isThrownBy(
            () ->
                session
                    .insert(accounts.set().ids(1, 4))
                    .put(Map.of("balance", 7))
                    .execute(ErrorStrategy.THROW));
    List<String> handled = new ArrayList<>();
    List<RecordResult> rows =
        session
            .insert(accounts.set().ids(4, 1))
            .put(Map.of("balance", 7))
            .execute((key, index, error) -> handled.add(index + " " + error.resultCode()))
            .toList();
    assertThat(rows).isEmpty();
    assertThat(handled).containsExactly("0 -17", "1 5");
    nothingChanged();
  }

  @Test
  void aMissingRecordUndoesTheOthers() {
    session.update(accounts.set().ids(1, 9)).bin("balance").add(1).execute().close();
    nothingChanged();
  }

  @Test
  void whatIsNoErrorUndoesNothing() {
    session.delete(accounts.set().ids(1, 9)).execute().close();
    assertThat(plain.contains(accounts.id(1))).isFalse();
    List<RecordResult> rows =
        session
            .update(accounts.id(2))
            .bin("balance")
            .add(1)
            .query(accounts.set().ids(9, 3))
            .includeMissingKeys()
            .execute()
            .toList();
    assertThat(rows)
        .extracting(RecordResult::resultCode)
        .containsExactly(ResultCode.OK, ResultCode.KEY_NOT_FOUND_ERROR, ResultCode.OK);
    assertThat(accounts.balance(plain, 2)).isEqualTo(101);
  }

  @Test
  void aConflictThatStaysIsAnErrorOfAllKeys() {
    try (TestTransaction tx = plain.beginTransaction()) {
      accounts.add(tx.session(), 2, 1);
      List<RecordResult> rows =
          session.update(accounts.set().ids(1, 2)).bin("balance").add(1).execute().toList();
      assertThat(rows)
          .extracting(RecordResult::resultCode)
          .containsExactly(ResultCode.MRT_BLOCKED, ResultCode.MRT_BLOCKED);
    }
    nothingChanged();
  }

  @Test
  void withinATransactionItIsPartOfThat() {
    try (TestTransaction tx = session.beginTransaction()) {
      tx.session().upsert(accounts.set().ids(1, 4)).put(Map.of("balance", 7)).execute().close();
      assertThat(accounts.balance(plain, 1)).isEqualTo(100);
      tx.abort();
    }
    nothingChanged();
  }

  @Test
  void namespacesWithoutStrongConsistencyStayAsTheyAre() {
    DataSet available = setup.set(AtomicBatchIT.class);
    List<RecordResult> rows =
        session.insert(available.ids(1, 2)).put(Map.of("n", 1)).execute().toList();
    assertThat(rows).hasSize(2).allMatch(RecordResult::isOk);
    List<RecordResult> again =
        session.insert(available.ids(2, 3)).put(Map.of("n", 1)).execute().toList();
    assertThat(again)
        .extracting(RecordResult::resultCode)
        .containsExactly(ResultCode.KEY_EXISTS_ERROR, ResultCode.OK);
  }

  @Test
  void deletesWithoutTombstoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session.delete(accounts.set().ids(1, 2)).withoutDurableDelete().execute())
        .withMessageContaining("durableDelete must be true");
    nothingChanged();
  }

  private void nothingChanged() {
    assertThat(accounts.generations(plain, 3)).isEqualTo(before);
    assertThat(plain.contains(accounts.id(4))).isFalse();
    assertThat(plain.contains(accounts.id(5))).isFalse();
    assertThat(plain.contains(accounts.id(9))).isFalse();
  }
}
