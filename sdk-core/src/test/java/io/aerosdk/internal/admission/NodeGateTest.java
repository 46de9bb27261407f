package io.aerosdk.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodeGateTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whoHasLeastTimeIsServedFirst() throws Exception {
    NodeGate gate = new NodeGate(1);
    assertThat(gate.tryEnter()).isTrue();
    ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    List<Future<?>> waiting = new ArrayList<>();
    for (String who : List.of("60 first", "60 second", "30", "50", "60 third")) {
      long seconds = Long.parseLong(who.substring(0, 2));
      waiting.add(threads.submit(() -> passThrough(gate, seconds, order, who)));
      awaitWaiting(gate, waiting.size());
    }
    assertThat(gate.tryEnter()).isFalse();
    gate.leave();
    for (Future<?> one : waiting) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertThat(order).containsExactly("30", "50", "60 first", "60 second", "60 third");
    assertThat(gate.taken()).isZero();
  }

  private static void passThrough(
      NodeGate gate, long seconds, ConcurrentLinkedQueue<String> order, String who) {
    try {
      assertThat(gate.enter(TimeUnit.SECONDS.toNanos(seconds))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    order.add(who);
    gate.leave();
  }

  @Test
  void whoHasNoTimeLeftStopsWaiting() throws InterruptedException {
    NodeGate gate = new NodeGate(1);
    assertThat(gate.tryEnter()).isTrue();
    assertThat(gate.enter(1_000_000)).isFalse();
    assertThat(gate.waiting()).isZero();
    gate.leave();
    assertThat(gate.enter(0)).as("a free permit needs no time").isTrue();
    assertThat(gate.taken()).isOne();
  }

  @Test
  void anInterruptEndsTheWait() {
    NodeGate gate = new NodeGate(1);
    assertThat(gate.tryEnter()).isTrue();
    Future<Boolean> waiting = threads.submit(() -> gate.enter(Long.MAX_VALUE));
    awaitWaiting(gate, 1);
    threads.shutdownNow();
    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(gate.waiting()).isZero();
    assertThat(gate.taken()).isOne();
  }

  /** However many come and go: never more inside than permits, and in the end none is lost. */
  @Test
  void noPermitIsLostOrMade() throws Exception {
    NodeGate gate = new NodeGate(3);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> visitors = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int own = i;
      visitors.add(
          threads.submit(
              () -> {
                for (int n = 0; n < 2_000; n++) {
                  boolean patient = (own + n) % 3 != 0;
                  if (gate.tryEnter() || gate.enter(patient ? Long.MAX_VALUE : 20_000)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    gate.leave();
                  }
                }
                return null;
              }));
    }
    for (Future<?> visitor : visitors) {
      visitor.get(60, TimeUnit.SECONDS);
    }
    assertThat(most.get()).isBetween(1, 3);
    assertThat(gate.taken()).isZero();
    assertThat(gate.waiting()).isZero();
  }

  private static void awaitWaiting(NodeGate gate, int count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (gate.waiting() < count) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
