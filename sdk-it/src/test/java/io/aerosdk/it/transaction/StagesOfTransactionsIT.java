package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitStatus;
import io.aerosdk.TransactionOptions;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.Session;
import io.aerosdk.async.Transaction;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What only stages can do: many at once, none waited for, cancelled. */
@AsyncScenarios
class StagesOfTransactionsIT {
  private static final int MANY = 20;

  private final TestSession plain;
  private final Session session;
  private final Accounts accounts;

  StagesOfTransactionsIT(Setup setup) {
    plain = setup.session();
    session = AsyncTestClient.session(setup);
    accounts = new Accounts(setup.strongSet(StagesOfTransactionsIT.class));
  }

  private CompletionStage<RecordStream> add(Transaction tx, long number) {
    return tx.update(accounts.id(number)).bin("balance").add(1).execute();
  }

  private CompletableFuture<?> addToAll(Transaction tx) {
    List<CompletableFuture<?>> writes = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      writes.add(add(tx, i).toCompletableFuture());
    }
    return CompletableFuture.allOf(writes.toArray(CompletableFuture<?>[]::new));
  }

  @Test
  void writesMayStartAtOnce() {
    accounts.open(plain, MANY, 100);
    Stages.await(session.doInTransaction(this::addToAll));
    for (int i = 1; i <= MANY; i++) {
      assertThat(accounts.balance(plain, i)).isEqualTo(101);
    }
  }

  @Test
  void anAbortWaitsForWhatIsUnderWay() {
    accounts.open(plain, MANY, 100);
    Transaction tx = session.beginTransaction();
    CompletableFuture<?> writes = addToAll(tx);
    assertThatIllegalStateException().isThrownBy(tx::commit).withMessageContaining("under way");
    assertThat(Stages.await(tx.abort())).isEqualTo(AbortStatus.OK);
    assertThat(writes).isCompleted();
    for (int i = 1; i <= MANY; i++) {
      assertThat(accounts.balance(plain, i)).isEqualTo(100);
      accounts.add(plain, i, 1);
    }
  }

  @Test
  void workThatLeavesStagesBehindIsAborted() {
    accounts.open(plain, MANY, 100);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Stages.await(
                    session.doInTransaction(
                        tx ->
                            tx.get(accounts.id(1))
                                .thenApply(
                                    read -> {
                                      CompletableFuture<?> left = addToAll(tx);
                                      return left.isDone();
                                    }))))
        .withMessageContaining("under way");
    accounts.add(plain, 1, 1);
    assertThat(accounts.balance(plain, 1)).isEqualTo(101);
    assertThat(accounts.balance(plain, MANY)).isEqualTo(100);
  }

  @Test
  void aCancelledRunIsAborted() {
    accounts.open(plain, 1, 100);
    CompletableFuture<String> work = new CompletableFuture<>();
    CompletableFuture<Transaction> begun = new CompletableFuture<>();
    CompletableFuture<String> run =
        session
            .doInTransaction(
                tx -> {
                  begun.complete(tx);
                  return add(tx, 1).thenCompose(done -> work);
                })
            .toCompletableFuture();
    run.cancel(false);
    assertThatThrownBy(run::join).isInstanceOf(CancellationException.class);
    work.complete("done");
    Transaction tx = Stages.await(begun);
    io.aerosdk.it.harness.Polling.until("it is aborted", () -> isAborted(tx));
    accounts.add(plain, 1, 1);
    assertThat(accounts.balance(plain, 1)).isEqualTo(101);
  }

  private static boolean isAborted(Transaction tx) {
    return tx.underlyingTransaction().getState() == com.aerospike.client.Txn.State.ABORTED;
  }

  @Test
  void furtherAttemptsRunOnAnEventLoop() {
    accounts.open(plain, 1, 100);
    List<String> threads = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    CommitStatus status =
        Stages.await(
            session.doInTransaction(
                TransactionOptions.DEFAULT.pause(Duration.ofMillis(1)),
                tx -> {
                  threads.add(Thread.currentThread().getName());
                  return tx.get(accounts.id(1))
                      .thenCompose(
                          read ->
                              runs.incrementAndGet() < 3
                                  ? session.update(accounts.id(1)).bin("balance").add(1).execute()
                                  : CompletableFuture.completedStage(null))
                      .thenCompose(changed -> add(tx, 1))
                      .thenCompose(done -> tx.commit());
                }));
    assertThat(status).isEqualTo(CommitStatus.OK);
    assertThat(runs).hasValue(3);
    assertThat(threads.subList(1, 3)).allMatch(name -> name.startsWith("aerosdk-loop"));
    assertThat(accounts.balance(plain, 1)).isEqualTo(103);
  }
}
