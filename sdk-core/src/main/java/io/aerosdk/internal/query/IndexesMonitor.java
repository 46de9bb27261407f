package io.aerosdk.internal.query;

import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.internal.info.InfoReply;
import io.aerosdk.internal.info.InfoRequest;
import io.aerosdk.internal.task.Started;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.query.Index;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client knows of the indexes, and whether that is still to be trusted. It asks nothing
 * itself and has no thread: the query that finds the knowledge old fetches it anew, so that a
 * client without such queries never asks. One per client, shared by its sessions.
 *
 * <p>Knowledge is old after the interval, when the nodes of the cluster have changed, and when this
 * client has created or dropped an index. A listing that failed counts as asked: what was known
 * stays, and the next attempt is an interval later. Thread-safe; no lock.
 */
public final class IndexesMonitor {
  /** How long a query waits for a node to tell about the indexes before it does without. */
  public static final Duration LIMIT = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(IndexesMonitor.class);

  private final long intervalNanos;
  private final LongSupplier clock;
  private final Supplier<?> nodes;
  private final AtomicLong changes = new AtomicLong();
  private final AtomicReference<@Nullable State> state = new AtomicReference<>();

  /**
   * When and of what a listing was asked for.
   *
   * @param nanos on the clock
   * @param nodes of the cluster then; only their identity counts
   * @param changes of indexes by this client until then
   */
  public record Moment(long nanos, Object nodes, long changes) {}

  private record State(Moment asked, IndexKnowledge knowledge) {}

  /**
   * Knows nothing yet.
   *
   * @param interval how long a listing is trusted; 0 for one query
   * @param clock in nanoseconds
   * @param nodes gives another object when the nodes of the cluster have changed
   */
  public IndexesMonitor(Duration interval, LongSupplier clock, Supplier<?> nodes) {
    this.intervalNanos = interval.toNanos();
    this.clock = clock;
    this.nodes = nodes;
  }

  /** What is known, old or not. */
  public IndexKnowledge known() {
    State now = state.get();
    return now == null ? IndexKnowledge.NOTHING : now.knowledge();
  }

  /** Whether something is known, old or not: a query need not wait for another one's listing. */
  public boolean knowsAnything() {
    return state.get() != null;
  }

  /** Whether the indexes need not be listed again before a query is planned. */
  public boolean isFresh() {
    State now = state.get();
    return now != null
        && clock.getAsLong() - now.asked().nanos() < intervalNanos
        && now.asked().changes() == changes.get()
        && now.asked().nodes() == nodes.get();
  }

  /** To be taken before the indexes are listed: what changes after it makes the listing old. */
  public Moment now() {
    return new Moment(clock.getAsLong(), nodes.get(), changes.get());
  }

  /** The indexes were listed. */
  public void learned(Moment asked, List<SecondaryIndex> listed) {
    if (known().failure() != null) {
      LOG.info("The secondary indexes are known again");
    }
    state.set(new State(asked, IndexKnowledge.of(listed)));
  }

  /** They could not be listed. */
  public void failed(Moment asked, Throwable why) {
    IndexKnowledge before = known();
    if (before.failure() == null) {
      LOG.warn("The secondary indexes could not be listed; queries go by what was known", why);
    }
    state.set(new State(asked, before.withFailure(String.valueOf(why.getMessage()))));
  }

  /**
   * Indexes were measured; what was listed meanwhile stays. Those of which nothing could be learned
   * count as the least selective, so that they are not asked for again before the next listing.
   *
   * @param wanted that were asked for
   * @param found what was learned
   */
  public void measured(List<Index> wanted, List<Index> found) {
    List<Index> unknown =
        wanted.stream().map(index -> index.withEntriesPerValue(Double.POSITIVE_INFINITY)).toList();
    state.updateAndGet(
        now ->
            now == null ? null : new State(now.asked(), now.knowledge().with(unknown).with(found)));
  }

  /** An index has changed: the next query lists them again. */
  public void invalidate() {
    changes.incrementAndGet();
  }

  /** The same change of an index, which is known as soon as it is made, and as it is complete. */
  public Started watching(Started change) {
    TaskCheck task = change.task();
    return new Started(
        noticed(change.start(), answer -> true),
        new TaskCheck(task.what(), noticed(task.isDone(), done -> done)));
  }

  private <T> InfoRequest<T> noticed(InfoRequest<T> request, Function<T, Boolean> changes) {
    Function<List<InfoReply>, T> reader = request.reader();
    return new InfoRequest<>(
        request.call(),
        request.target(),
        request.commands(),
        replies -> {
          T answer = reader.apply(replies);
          if (changes.apply(answer)) {
            invalidate();
          }
          return answer;
        });
  }
}
