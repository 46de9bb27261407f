package io.aerosdk.it.harness;

import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's rows as a stream, asked for one by one, so that scenarios see its demand honoured.
 * Not thread-safe on the reader's side.
 */
@SuppressWarnings("IterableAndIterator") // read once, as the interface says
public final class PulledRows
    implements RecordStream, Iterator<RecordResult>, Flow.Subscriber<RecordResult> {
  private static final int LIMIT_SECONDS = 60;

  // Not a blocking queue: its lock could block the event loop that adds.
  private final Queue<Signal> signals = new ConcurrentLinkedQueue<>();
  private final Semaphore added = new Semaphore(0);
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private @Nullable Signal next;
  private boolean closed;

  /** What the publisher said: a row, its failure, or neither at the end. */
  private record Signal(@Nullable RecordResult row, @Nullable Throwable failure) {}

  private final Supplier<CompletionStage<RecordChunk>> chunk;

  private PulledRows(Supplier<CompletionStage<RecordChunk>> chunk) {
    this.chunk = chunk;
  }

  /**
   * Subscribes.
   *
   * @param chunk gives a chunk of a run of its own
   */
  public static RecordStream of(
      Flow.Publisher<RecordResult> publisher, Supplier<CompletionStage<RecordChunk>> chunk) {
    PulledRows rows = new PulledRows(chunk);
    publisher.subscribe(rows);
    return rows;
  }

  @Override
  public Iterator<RecordResult> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    Signal signal = next;
    boolean ended = signal != null && signal.row() == null;
    if (closed && !ended) {
      throw new IllegalStateException("The stream was closed before its end");
    }
    if (signal == null) {
      Stages.await(subscription).request(1);
      signal = take();
      next = signal;
    }
    if (signal.failure() != null) {
      Stages.await(CompletableFuture.failedStage(signal.failure()));
    }
    return signal.row() != null;
  }

  @Override
  public RecordChunk chunk() {
    return Stages.await(chunk.get());
  }

  private Signal take() {
    try {
      if (!added.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The publisher was silent for " + LIMIT_SECONDS + " s");
      }
      return signals.remove();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for a row", e);
    }
  }

  @Override
  public RecordResult next() {
    if (!hasNext() || next == null || next.row() == null) {
      throw new NoSuchElementException("The stream has no more rows");
    }
    RecordResult row = next.row();
    next = null;
    return row;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      CompletionStage<?> unused = subscription.thenAccept(Flow.Subscription::cancel);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription.complete(subscription);
  }

  @Override
  public void onNext(RecordResult row) {
    add(new Signal(row, null));
  }

  @Override
  public void onError(Throwable failure) {
    add(new Signal(null, failure));
  }

  @Override
  public void onComplete() {
    add(new Signal(null, null));
  }

  private void add(Signal signal) {
    signals.add(signal);
    added.release();
  }
}
