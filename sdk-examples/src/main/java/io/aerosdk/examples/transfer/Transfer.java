package io.aerosdk.examples.transfer;

import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.async.Session;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import io.aerosdk.sync.SyncTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** Transfers that run into each other, and are done again until each one was done alone. */
public final class Transfer {
  private static final int TRANSFERS = 20;

  private final SyncSession session;
  private final DataSet accounts = DataSet.of("test", "accounts");

  private Transfer(SyncSession session) {
    this.session = session;
  }

  /**
   * Starts a server, and does some transfers at once.
   *
   * @param args none
   */
  public static void main(String[] args) {
    NamespaceConfig strong = NamespaceConfig.of("test").withStrongConsistency(true);
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().namespace(strong).start();
        SyncClient client = SyncClient.connect(server.seeds())) {
      new Transfer(client.createSession()).run();
    }
  }

  private void run() {
    Key a = accounts.id("A");
    Key b = accounts.id("B");
    session.put(a, Map.of("balance", 1_000));
    session.put(b, Map.of("balance", 1_000));
    CompletableFuture<?>[] all =
        IntStream.range(0, TRANSFERS)
            .mapToObj(i -> CompletableFuture.runAsync(() -> transfer(a, b, 10)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
    System.out.println("A has " + balance(a) + ", B has " + balance(b));
    try {
      transfer(a, b, 1_000_000);
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage() + "; A still has " + balance(a));
    }
  }

  private long balance(Key account) {
    return session.get(account).getLong("balance");
  }

  private void transfer(Key from, Key to, long amount) {
    // snippet
    TransactionOptions patient = TransactionOptions.DEFAULT.attempts(50);
    session.doInTransaction(
        patient,
        tx -> {
          long balance = tx.get(from).getLong("balance");
          if (balance < amount) {
            throw new IllegalStateException("Not enough money");
          }
          tx.update(from).bin("balance").setTo(balance - amount).execute();
          tx.update(to).bin("balance").add(amount).execute();
        });
    // end
  }

  void byHand(Key from, Key to) {
    // snippet
    try (SyncTransaction tx = session.beginTransaction()) {
      tx.update(from).bin("balance").add(-10).execute();
      tx.update(to).bin("balance").add(10).execute();
      tx.commit();
    } // what is not committed is aborted
    // end
  }

  CompletionStage<RecordStream> async(Session session, Key from, Key to) {
    // snippet
    return session.doInTransaction(
        tx ->
            tx.update(from)
                .bin("balance")
                .add(-10)
                .execute()
                .thenCompose(done -> tx.update(to).bin("balance").add(10).execute()));
    // end
  }

  void outcomes(Key from, Key to) {
    // snippet
    try {
      session.doInTransaction(tx -> tx.update(from, to).bin("visits").add(1).execute());
    } catch (CommitException failed) {
      if (failed.inDoubt()) {
        System.out.println("It may be committed: look before doing it again");
      }
    } catch (TransactionException conflict) {
      System.out.println("Too busy: nothing was changed, try again later");
    } catch (SdkException other) {
      System.out.println("Nothing was changed: " + other.getMessage());
    }
    // end
  }

  CommitStatus doubt(SyncTransaction tx) {
    // snippet
    try {
      return tx.commit();
    } catch (CommitException failed) {
      if (!failed.inDoubt()) {
        throw failed;
      }
      return tx.commit(); // only this tells; an abort is refused
    }
    // end
  }

  Behavior atomicBatches() {
    // snippet
    Behavior atomic =
        Behavior.DEFAULT.deriveWithChanges(
            "atomic", c -> c.writesBatch(w -> w.atomicBatches(true)));
    // end
    return atomic;
  }

  TransactionOptions options() {
    // snippet
    TransactionOptions options =
        TransactionOptions.DEFAULT
            .attempts(20)
            .pause(Duration.ofMillis(50))
            .timeout(Duration.ofSeconds(30));
    // end
    return options;
  }
}
