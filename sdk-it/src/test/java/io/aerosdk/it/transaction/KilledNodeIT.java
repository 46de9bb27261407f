package io.aerosdk.it.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.CommitStatus;
import io.aerosdk.embedded.EmbeddedNode;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A node dies after the reads were checked, while the transaction is marked as committed. */
class KilledNodeIT {
  private static final int NODES = 3;
  private static final int ACCOUNTS = 12;

  static Stream<Arguments> nodes() {
    return Stream.of(Flavor.values())
        .flatMap(flavor -> IntStream.range(0, NODES).mapToObj(i -> Arguments.of(flavor, i)));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void allOrNothing(Flavor flavor, int which) {
    try (StrongCluster cluster = new StrongCluster(flavor, builder -> builder.nodes(NODES))) {
      TestSession session = cluster.session();
      Accounts accounts = cluster.accounts();
      accounts.open(session, ACCOUNTS + 1, 100);
      EmbeddedNode victim = cluster.server().nodes().get(which);
      TestTransaction tx = session.beginTransaction();
      accounts.balance(tx.session(), ACCOUNTS + 1L);
      for (int i = 1; i <= ACCOUNTS; i++) {
        accounts.add(tx.session(), i, 1);
      }
      Fault mark =
          cluster
              .server()
              .faults()
              .onWrite()
              .inSet(StrongCluster.MONITORS)
              .delay(Duration.ofMillis(300))
              .once();
      CompletableFuture<CommitStatus> commit = CompletableFuture.supplyAsync(tx::commit);
      Polling.until("the mark is under way", () -> mark.hits() == 1);
      victim.kill();
      awaitCommit(commit, tx);
      victim.restart();

      Polling.until("no record is held", () -> isFree(session, accounts));
      for (int i = 1; i <= ACCOUNTS; i++) {
        assertThat(accounts.balance(session, i)).as("account %d", i).isEqualTo(101);
      }
    }
  }

  /** What was not marked can be marked again, and what may be marked, too. */
  private static void awaitCommit(CompletableFuture<CommitStatus> commit, TestTransaction tx) {
    try {
      commit.join();
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOf(CommitException.class);
      Polling.until("the commit is known", () -> isCommitted(tx));
    }
  }

  private static boolean isCommitted(TestTransaction tx) {
    try {
      tx.commit();
      return true;
    } catch (CommitException again) {
      return false;
    }
  }

  private static boolean isFree(TestSession session, Accounts accounts) {
    try {
      for (int i = 1; i <= ACCOUNTS; i++) {
        accounts.add(session, i, 0);
      }
      return true;
    } catch (SdkException held) {
      return false;
    }
  }
}
