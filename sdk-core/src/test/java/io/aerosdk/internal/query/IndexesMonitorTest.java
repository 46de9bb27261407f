package io.aerosdk.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.internal.info.IndexRequests;
import io.aerosdk.internal.info.InfoReply;
import io.aerosdk.internal.query.IndexesMonitor.Moment;
import io.aerosdk.internal.task.Started;
import io.aerosdk.query.Index;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When knowledge is old, by a clock of its own. */
class IndexesMonitorTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final AtomicReference<Object> nodes = new AtomicReference<>(new Object());
  private final IndexesMonitor monitor =
      new IndexesMonitor(Duration.ofSeconds(5), nanos::get, nodes::get);

  private static SecondaryIndex listed(DataSet set, String name, boolean ready) {
    return new SecondaryIndex(
        new IndexDefinition(
            set, name, IndexType.NUMERIC, IndexCollectionType.DEFAULT, "age", List.of(), null),
        ready);
  }

  private void list() {
    monitor.learned(monitor.now(), List.of(listed(SET, "age", true)));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(monitor.isFresh()).isFalse();
    assertThat(monitor.known().indexes()).isEmpty();
  }

  @Test
  void isFreshForAnInterval() {
    list();
    assertThat(monitor.isFresh()).isTrue();
    pass(Duration.ofMillis(4_999));
    assertThat(monitor.isFresh()).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(monitor.isFresh()).isFalse();
    assertThat(monitor.known().indexes()).as("old is better than nothing").hasSize(1);
  }

  @Test
  void aChangeOfTheClusterMakesItOld() {
    list();
    nodes.set(new Object());
    assertThat(monitor.isFresh()).isFalse();
  }

  @Test
  void whatChangedWhileItWasListedMakesItOld() {
    Moment asked = monitor.now();
    monitor.invalidate();
    monitor.learned(asked, List.of());
    assertThat(monitor.isFresh()).isFalse();
    list();
    assertThat(monitor.isFresh()).isTrue();
  }

  @Test
  void aFailureKeepsWhatWasKnownForAnInterval() {
    list();
    pass(Duration.ofSeconds(6));
    monitor.failed(monitor.now(), new IllegalStateException("no answer"));
    assertThat(monitor.isFresh()).isTrue();
    assertThat(monitor.known().indexes()).hasSize(1);
    assertThat(monitor.known().failure()).isEqualTo("no answer");
    pass(Duration.ofSeconds(6));
    list();
    assertThat(monitor.known().failure()).isNull();
  }

  @Test
  void indexesThatAreNotReadyAreLeftOut() {
    monitor.learned(monitor.now(), List.of(listed(SET, "age", false), listed(SET, "other", true)));
    assertThat(monitor.known().indexes())
        .extracting(index -> index.name().orElseThrow())
        .containsExactly("other");
  }

  @Test
  void sameNamesOfOtherNamespacesAreOtherIndexes() {
    DataSet elsewhere = DataSet.of("bar", "users");
    monitor.learned(
        monitor.now(), List.of(listed(SET, "age", true), listed(elsewhere, "age", true)));
    Index measured = monitor.known().indexes().get(1).withEntriesPerValue(7);
    monitor.measured(List.of(measured), List.of(measured));
    assertThat(monitor.known().indexes())
        .extracting(Index::entriesPerValue)
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(7));
    assertThat(monitor.known().without(measured).indexes())
        .extracting(Index::namespace)
        .containsExactly("test");
  }

  @Test
  void whatCouldNotBeMeasuredIsNotAskedForAgain() {
    list();
    monitor.measured(monitor.known().indexes(), List.of());
    assertThat(monitor.known().indexes().get(0).entriesPerValue())
        .hasValue(Double.POSITIVE_INFINITY);
  }

  @Test
  void changesOfThisClientAreNoticedWhenMadeAndWhenComplete() {
    Started drop = monitor.watching(IndexRequests.drop(SET, "age"));
    list();
    List<InfoReply> still =
        List.of(new InfoReply("A", drop.task().isDone().call(), List.of("true")));
    assertThat(drop.task().isDone().reader().apply(still)).isFalse();
    assertThat(monitor.isFresh()).as("it is still there").isTrue();
    List<InfoReply> gone =
        List.of(new InfoReply("A", drop.task().isDone().call(), List.of("false")));
    assertThat(drop.task().isDone().reader().apply(gone)).isTrue();
    assertThat(monitor.isFresh()).isFalse();
  }
}
