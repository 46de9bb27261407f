package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.result.RecordResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A subscriber that remembers what it is told, and checks that signals keep their order. */
final class Probe implements Flow.Subscriber<RecordResult> {
  private final BiConsumer<Flow.Subscription, Integer> onRow;
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final List<RecordResult> rows = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
  private final AtomicInteger wrongSignals = new AtomicInteger();

  private Probe(BiConsumer<Flow.Subscription, Integer> onRow) {
    this.onRow = onRow;
  }

  Probe() {
    this((subscription, count) -> {});
  }

  static Probe oneByOne() {
    return new Probe((subscription, count) -> subscription.request(1));
  }

  static Probe cancelAfter(int rows) {
    return new Probe(
        (subscription, count) -> {
          if (count == rows) {
            subscription.cancel();
          }
        });
  }

  static Probe throwing() {
    return new Probe(
        (subscription, count) -> {
          throw new IllegalStateException("a subscriber must not throw, but this one does");
        });
  }

  void request(long n) {
    Stages.await(subscription).request(n);
  }

  void cancel() {
    Stages.await(subscription).cancel();
  }

  List<RecordResult> rows() {
    return rows;
  }

  boolean ended() {
    return end.isDone();
  }

  Optional<Throwable> failure() {
    return end.getNow(Optional.empty());
  }

  void awaitRows(int count) {
    Polling.until(count + " rows", () -> rows.size() >= count);
  }

  void awaitEnd() {
    Stages.await(end);
    assertThat(wrongSignals).as("signals after the end or before the start").hasValue(0);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    if (!this.subscription.complete(subscription)) {
      wrongSignals.incrementAndGet();
    }
  }

  @Override
  public void onNext(RecordResult row) {
    if (end.isDone() || !subscription.isDone()) {
      wrongSignals.incrementAndGet();
    }
    rows.add(row);
    onRow.accept(subscription.join(), rows.size());
  }

  @Override
  public void onError(Throwable failure) {
    finish(Optional.of(failure));
  }

  @Override
  public void onComplete() {
    finish(Optional.empty());
  }

  private void finish(Optional<Throwable> failure) {
    if (!subscription.isDone() || !end.complete(failure)) {
      wrongSignals.incrementAndGet();
    }
  }
}
