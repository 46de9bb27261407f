package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.async.NioEventLoops;
import com.aerospike.client.listener.CommitListener;
import com.aerospike.client.listener.WriteListener;
import com.aerospike.client.policy.ClientPolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Transactions of the official client: commit, abort, conflicts, and their end by the clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientTransactionTest {
  private static final Key A = new Key("test", "s", "a");
  private static final Key B = new Key("test", "s", "b");

  private final StrongServer strong = new StrongServer();
  private final AerospikeClient client = strong.client;

  @AfterAll
  void stop() {
    strong.close();
  }

  @BeforeEach
  void clear() {
    strong.server.clear();
    client.put(null, A, new Bin("v", 1));
  }

  @Test
  void othersSeeWritesWhenTheyAreCommitted() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.put(strong.write(txn), B, new Bin("v", 20));
    assertThat(strong.value(A, txn)).isEqualTo(2);
    assertThat(strong.value(B, txn)).isEqualTo(20);
    assertThat(strong.value(A)).isEqualTo(1);
    assertThat(strong.value(B)).isNull();

    assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
    assertThat(strong.value(A)).isEqualTo(2);
    assertThat(strong.value(B)).isEqualTo(20);
    assertThat(client.get(null, A).generation).isEqualTo(2);
    strong.nothingIsHeld();
  }

  @Test
  void abortedWritesAreTakenBack() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    client.put(strong.write(txn), B, new Bin("v", 20));
    assertThat(client.abort(txn)).isEqualTo(AbortStatus.OK);

    assertThat(strong.value(A)).isEqualTo(1);
    assertThat(client.get(null, A).generation).isEqualTo(1);
    assertThat(client.exists(null, B)).isFalse();
    strong.nothingIsHeld();
  }

  @Test
  void aLockedRecordIsWrittenByNobodyElse() {
    Txn txn = new Txn();
    Txn other = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    StrongServer.failsWith(ResultCode.MRT_BLOCKED, () -> client.put(null, A, new Bin("v", 3)));
    StrongServer.failsWith(
        ResultCode.MRT_BLOCKED, () -> client.put(strong.write(other), A, new Bin("v", 3)));
    StrongServer.failsWith(ResultCode.MRT_BLOCKED, () -> client.get(strong.read(other), A));
    client.commit(txn);
    client.abort(other);
    client.put(null, A, new Bin("v", 3));
    assertThat(strong.value(A)).isEqualTo(3);
  }

  @Test
  void aReadThatWasOverwrittenForbidsTheCommit() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    client.put(strong.write(txn), B, new Bin("v", 20));
    client.put(null, A, new Bin("v", 3));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
    assertThat(strong.value(B)).isNull();
    strong.nothingIsHeld();
  }

  @Test
  void aWriteOfWhatWasOverwrittenIsRefused() {
    Txn txn = new Txn();
    client.get(strong.read(txn), A);
    client.put(null, A, new Bin("v", 3));
    StrongServer.failsWith(
        ResultCode.MRT_VERSION_MISMATCH, () -> client.put(strong.write(txn), A, new Bin("v", 4)));
    client.abort(txn);
    assertThat(strong.value(A)).isEqualTo(3);
  }

  @Test
  void deletesLeaveNothingToReadOnceCommitted() {
    Txn txn = new Txn();
    assertThat(client.delete(strong.write(txn), A)).isTrue();
    assertThat(client.get(strong.read(txn), A)).isNull();
    assertThat(strong.value(A)).isEqualTo(1);
    client.commit(txn);
    assertThat(client.get(null, A)).isNull();
    client.put(null, A, new Bin("v", 9));
    assertThat(client.get(null, A).generation).isEqualTo(3);
  }

  @Test
  void anAbandonedTransactionIsTakenBackInTime() {
    Txn txn = new Txn();
    client.put(strong.write(txn), A, new Bin("v", 2));
    strong.clock.advance(Duration.ofSeconds(10));
    StrongServer.failsWith(ResultCode.MRT_BLOCKED, () -> client.put(null, A, new Bin("v", 3)));
    strong.clock.advance(Duration.ofSeconds(1));
    assertThat(strong.value(A)).isEqualTo(1);
    client.put(null, A, new Bin("v", 3));
    StrongServer.failsWith(
        ResultCode.MRT_EXPIRED, () -> client.put(strong.write(txn), B, new Bin("v", 3)));
    assertThatThrownBy(() -> client.commit(txn)).isInstanceOf(AerospikeException.Commit.class);
    strong.nothingIsHeld();
  }

  @Test
  void namespacesWithoutStrongConsistencyHaveNoTransactions() {
    Key key = new Key("available", "s", "a");
    StrongServer.failsWith(
        ResultCode.UNSUPPORTED_FEATURE,
        () -> client.put(strong.write(new Txn()), key, new Bin("v", 1)));
    client.put(null, key, new Bin("v", 1));
    StrongServer.failsWith(
        ResultCode.UNSUPPORTED_FEATURE, () -> client.get(strong.read(new Txn()), key));
  }

  @Test
  void aTransactionSpansNodes() {
    try (EmbeddedAerospike cluster =
            EmbeddedAerospike.builder()
                .nodes(3)
                .namespace(NamespaceConfig.of("test").withStrongConsistency(true))
                .start();
        AerospikeClient spanning =
            new AerospikeClient("127.0.0.1", cluster.nodes().get(0).port())) {
      Txn txn = new Txn();
      for (int i = 0; i < 30; i++) {
        spanning.put(strong.write(txn), new Key("test", "s", i), new Bin("v", i));
      }
      assertThat(spanning.commit(txn)).isEqualTo(CommitStatus.OK);
      for (int i = 0; i < 30; i++) {
        assertThat(spanning.get(null, new Key("test", "s", i)).getInt("v")).isEqualTo(i);
      }
    }
  }

  @Test
  void commitsFromEventLoops() throws Exception {
    NioEventLoops loops = new NioEventLoops(1);
    ClientPolicy policy = new ClientPolicy();
    policy.eventLoops = loops;
    try (AerospikeClient async = new AerospikeClient(policy, "127.0.0.1", strong.server.port())) {
      Txn kept = new Txn();
      CompletableFuture<CommitStatus> committed = new CompletableFuture<>();
      async.put(
          loops.next(),
          new Writes(committed, () -> async.commit(loops.next(), commits(committed), kept)),
          strong.write(kept),
          A,
          new Bin("v", 2));
      assertThat(committed.get(10, TimeUnit.SECONDS)).isEqualTo(CommitStatus.OK);
      assertThat(strong.value(A)).isEqualTo(2);
    } finally {
      loops.close();
    }
    strong.nothingIsHeld();
  }

  private static CommitListener commits(CompletableFuture<CommitStatus> result) {
    return new CommitListener() {
      @Override
      public void onSuccess(CommitStatus status) {
        result.complete(status);
      }

      @Override
      public void onFailure(AerospikeException.Commit e) {
        result.completeExceptionally(e);
      }
    };
  }

  private record Writes(CompletableFuture<?> result, Runnable next) implements WriteListener {
    @Override
    public void onSuccess(Key key) {
      next.run();
    }

    @Override
    public void onFailure(AerospikeException e) {
      result.completeExceptionally(e);
    }
  }
}
