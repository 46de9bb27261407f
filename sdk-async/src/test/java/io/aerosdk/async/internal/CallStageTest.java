package io.aerosdk.async.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** It does what the JDK's stage does, in every order. */
@SuppressWarnings("FutureReturnValueIgnored") // the stages are looked at by other ways
class CallStageTest {

  static Stream<Consumer<CompletableFuture<String>>> outcomes() {
    return Stream.of(
        stage -> stage.complete("yes"),
        stage -> stage.completeExceptionally(failure()),
        stage -> stage.completeExceptionally(new CompletionException(failure())),
        stage -> stage.cancel(true),
        stage -> stage.completeAsync(() -> "later", Runnable::run));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void saysTheSameAsThatOfTheJdk(Consumer<CompletableFuture<String>> outcome) {
    assertThat(log(CallStage::new, outcome)).isEqualTo(log(CompletableFuture::new, outcome));
  }

  private static List<String> log(
      Supplier<CompletableFuture<String>> maker, Consumer<CompletableFuture<String>> outcome) {
    List<String> log = new ArrayList<>();
    CompletableFuture<String> stage = maker.get();
    CompletableFuture<String> first = stage.whenComplete((v, e) -> log.add("1 " + v + words(e)));
    CompletableFuture<String> throwing =
        stage.whenComplete(
            (v, e) -> {
              throw new IllegalArgumentException("action");
            });
    CompletableFuture<Object> mapped = stage.handle((v, e) -> v + words(e));
    outcome.accept(stage);
    CompletableFuture<String> late = stage.whenComplete((v, e) -> log.add("2 " + v + words(e)));
    for (CompletableFuture<?> each : List.of(stage, first, throwing, mapped, late)) {
      each.whenComplete((v, e) -> log.add("3 " + v + words(e)));
      log.add(each.isCompletedExceptionally() + " " + each.isCancelled());
    }
    return log;
  }

  @Test
  void aThrowingFirstActionFailsItsOwnStageOnly() {
    CallStage<String> stage = new CallStage<>();
    CompletableFuture<String> first =
        stage.whenComplete(
            (v, e) -> {
              throw new IllegalArgumentException("action");
            });
    stage.complete("yes");
    assertThat(stage.join()).isEqualTo("yes");
    assertThatThrownBy(first::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCancelledStageTellsItsFirst() {
    CallStage<String> stage = new CallStage<>();
    List<Throwable> told = new ArrayList<>();
    stage.whenComplete((v, e) -> told.add(e));
    stage.cancel(false);
    assertThat(told).hasOnlyElementsOfType(CancellationException.class).hasSize(1);
  }

  /** Whoever comes first, the action runs exactly once. */
  @Test
  void runsOnceWhoeverComesFirst() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    for (int i = 1; i <= 20_000; i++) {
      CallStage<String> stage = new CallStage<>();
      CompletableFuture<Boolean> other =
          CompletableFuture.supplyAsync(
              () -> {
                meet(barrier);
                return stage.complete("yes");
              });
      meet(barrier);
      CompletableFuture<String> first = stage.whenComplete((v, e) -> runs.incrementAndGet());
      assertThat(first.get()).isEqualTo("yes");
      assertThat(other.get()).isTrue();
      assertThat(runs).hasValue(i);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static IllegalStateException failure() {
    return new IllegalStateException("no");
  }

  private static String words(@Nullable Throwable failure) {
    return failure == null ? "" : " " + failure;
  }
}
