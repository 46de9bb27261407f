package io.aerosdk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.DataSet;
import io.aerosdk.async.Session;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Classes that the tests of this package run as JUnit runs those of users. */
final class Samples {
  static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();
  static final CountDownLatch TWO_CLASSES = new CountDownLatch(2);

  private Samples() {}

  /** Only works if nobody else runs on its server. */
  private static void aloneOn(
      EmbeddedAerospike server, AtomicInteger running, SyncSession session, Session async) {
    PORTS.add(server.port());
    assertThat(running.incrementAndGet()).as("tests of the class that run").isEqualTo(1);
    DataSet set = DataSet.of("test", "samples");
    assertThat(session.query(set).execute().toList()).isEmpty();
    session.put(set.id(1), Map.of("n", 1));
    assertThat(async.get(set.id(1)).toCompletableFuture().join().getInt("n")).isEqualTo(1);
    running.decrementAndGet();
  }

  private static void meetTheOtherClass() throws InterruptedException {
    TWO_CLASSES.countDown();
    assertThat(TWO_CLASSES.await(20, TimeUnit.SECONDS)).as("the other class runs too").isTrue();
  }

  /** One of two that run at the same time. */
  @AerospikeTest
  @Execution(ExecutionMode.CONCURRENT)
  static class OneCase {
    private static final AtomicInteger RUNNING = new AtomicInteger();

    @RepeatedTest(10)
    void isAlone(EmbeddedAerospike server, SyncSession session, Session async)
        throws InterruptedException {
      meetTheOtherClass();
      aloneOn(server, RUNNING, session, async);
    }
  }

  /** The other one. */
  @AerospikeTest
  @Execution(ExecutionMode.CONCURRENT)
  static class OtherCase {
    private static final AtomicInteger RUNNING = new AtomicInteger();

    @RepeatedTest(10)
    void isAlone(EmbeddedAerospike server, SyncSession session, Session async)
        throws InterruptedException {
      meetTheOtherClass();
      aloneOn(server, RUNNING, session, async);
    }
  }

  /** Leaves everything in disorder, and fails. */
  @AerospikeTest(nodes = 2)
  static class UntidyCase {
    @AfterEach
    void writesAtTheVeryEnd(SyncSession session, EmbeddedAerospike server) {
      session.put(DataSet.of("test", "samples").id(1), Map.of("n", 1));
      server.nodes().get(0).kill();
      server.faults().onData().stall().always();
    }

    @RepeatedTest(2)
    void findsItTidy(SyncSession session) {
      assertThat(session.query(DataSet.of("test", "samples")).execute().toList()).isEmpty();
    }

    @Test
    void fails(SyncClient client) {
      throw new IllegalStateException("on purpose: " + client.isConnected());
    }
  }

  /** With a class inside that has a server of its own. */
  @AerospikeTest
  static class NestedCase {
    @Test
    void hasOneNode(EmbeddedAerospike server) {
      assertThat(server.nodes()).hasSize(1);
    }

    /** Inside. */
    @Nested
    @AerospikeTest(nodes = 2)
    class WithItsOwn {
      @Test
      void hasTwoNodes(EmbeddedAerospike server) {
        assertThat(server.nodes()).hasSize(2);
      }
    }
  }

  /** Cannot be started. */
  @AerospikeTest(nodes = 0)
  static class ImpossibleCase {
    @Test
    void neverRuns(EmbeddedAerospike server) {
      throw new AssertionError("ran on port " + server.port());
    }
  }

  /** Asks for what is not injected. */
  @AerospikeTest
  static class UnknownCase {
    @Test
    void neverRuns(DataSet set) {
      throw new AssertionError("ran with " + set);
    }
  }
}
