package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.async.Session;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.result.RecordResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publisher of a dataset query: demand, ends, and what subscribers may do wrong. */
@AsyncScenarios
class PublisherIT {
  private static final int ROWS = 2_500; // more than two pages

  private final Session session;
  private final DataSet set;

  PublisherIT(Setup setup) {
    session = AsyncTestClient.session(setup);
    set = setup.set(PublisherIT.class);
  }

  private void write(int count) {
    Stages.await(
        session
            .upsert(set.ids(LongStream.range(0, count).toArray()))
            .put(Map.of("n", 1L))
            .execute());
  }

  private RecordPublisher rows() {
    return session.query(set).execute();
  }

  @Test
  void toListFirstAndForEach() {
    assertThat(Stages.await(rows().first())).isEmpty();
    assertThat(Stages.await(rows().toList())).isEmpty();
    write(ROWS);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();

    Stages.await(
        rows()
            .forEach(
                row -> {
                  count.incrementAndGet();
                  threads.add(Thread.currentThread().getName());
                }));

    assertThat(count).hasValue(ROWS);
    assertThat(threads).singleElement().asString().startsWith("aerosdk-loop");
    assertThat(Stages.await(rows().toList())).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(Stages.await(rows().first())).isPresent();
  }

  @Test
  void everySubscriberGetsAllRows() {
    write(ROWS);
    RecordPublisher rows = rows();
    Probe one = new Probe();
    Probe two = new Probe();

    rows.subscribe(one);
    rows.subscribe(two);
    one.request(Long.MAX_VALUE);
    two.request(Long.MAX_VALUE);

    one.awaitEnd();
    two.awaitEnd();
    assertThat(one.rows()).hasSize(ROWS);
    assertThat(two.rows()).hasSize(ROWS);
    assertThat(Stages.await(rows.toList())).hasSize(ROWS);
  }

  @Test
  void noMoreRowsComeThanWereAskedFor() {
    write(ROWS);
    Probe probe = new Probe();
    rows().subscribe(probe);
    settle();
    assertThat(probe.rows()).isEmpty();

    probe.request(3);
    probe.awaitRows(3);
    settle();
    assertThat(probe.rows()).hasSize(3);
    probe.request(1_200);
    probe.request(1);
    probe.awaitRows(1_204);
    settle();
    assertThat(probe.rows()).hasSize(1_204);
    assertThat(probe.ended()).isFalse();

    probe.request(Long.MAX_VALUE);
    probe.awaitEnd();
    assertThat(probe.rows()).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(probe.failure()).isEmpty();
  }

  @Test
  void askingForExactlyAllRowsCompletes() {
    write(10);
    Probe probe = new Probe();
    rows().subscribe(probe);
    probe.request(10);
    probe.awaitRows(10);
    probe.request(1);
    probe.awaitEnd();
    assertThat(probe.rows()).hasSize(10);
  }

  @Test
  void askingForOneRowInEachRowDoesNotPileUp() {
    write(ROWS);
    Probe probe = Probe.oneByOne();
    rows().subscribe(probe);
    probe.request(1);
    probe.awaitEnd();
    assertThat(probe.rows()).hasSize(ROWS);
  }

  @Test
  void demandIsAddedUpWithoutOverflow() {
    write(10);
    Probe probe = new Probe();
    rows().subscribe(probe);
    probe.request(Long.MAX_VALUE - 1);
    probe.request(Long.MAX_VALUE);
    probe.awaitEnd();
    assertThat(probe.rows()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void askingForNothingIsAnError(long demand) {
    write(1);
    Probe probe = new Probe();
    rows().subscribe(probe);
    probe.request(demand);
    probe.awaitEnd();
    assertThat(probe.failure())
        .get()
        .isInstanceOf(IllegalArgumentException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("must be at least 1, got " + demand);
    assertThat(probe.rows()).isEmpty();
  }

  @Test
  void noRowComesAfterCancelling() {
    write(ROWS);
    Probe probe = new Probe();
    rows().subscribe(probe);
    probe.request(5);
    probe.awaitRows(5);

    probe.cancel();
    probe.cancel();
    probe.request(100);
    settle();

    assertThat(probe.rows()).hasSize(5);
    assertThat(probe.ended()).isFalse();
  }

  @Test
  void aSubscriberMayCancelInsideARow() {
    write(ROWS);
    Probe probe = Probe.cancelAfter(7);
    rows().subscribe(probe);
    probe.request(Long.MAX_VALUE);
    probe.awaitRows(7);
    settle();
    assertThat(probe.rows()).hasSize(7);
    assertThat(probe.ended()).isFalse();
  }

  @Test
  void anActionThatThrowsFailsTheStageAndStops() {
    write(ROWS);
    AtomicInteger calls = new AtomicInteger();
    IllegalStateException mine = new IllegalStateException("of the action");

    assertThatThrownBy(
            () ->
                Stages.await(
                    rows()
                        .forEach(
                            row -> {
                              if (calls.incrementAndGet() == 3) {
                                throw mine;
                              }
                            })))
        .isSameAs(mine);

    settle();
    assertThat(calls).hasValue(3);
    assertThat(Stages.await(rows().toList())).hasSize(ROWS);
  }

  @Test
  void aSubscriberThatThrowsHarmsNobodyElse() {
    write(ROWS);
    Probe probe = Probe.throwing();
    rows().subscribe(probe);
    probe.request(10);
    probe.awaitRows(1);
    settle();
    probe.request(10);
    settle();

    assertThat(probe.rows()).as("a subscriber that throws is cancelled").hasSize(1);
    assertThat(Stages.await(rows().toList())).hasSize(ROWS);
  }

  @Test
  void failuresAreSignalledAfterTheSubscription() {
    Probe probe = new Probe();
    session.query(DataSet.of("nowhere", "s")).execute().subscribe(probe);
    probe.request(1);
    probe.awaitEnd();

    assertThat(probe.failure()).get().isInstanceOf(SdkException.class);
    assertThat(probe.rows()).isEmpty();
    assertThatThrownBy(
            () -> Stages.await(session.query(DataSet.of("nowhere", "s")).execute().first()))
        .isInstanceOf(SdkException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // the test is about null
  void nullsAreRefusedAtTheCall() {
    assertThatThrownBy(() -> rows().subscribe(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> rows().forEach(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void aLimitBeyondOnePageIsExact() {
    write(ROWS);
    List<RecordResult> rows = Stages.await(session.query(set).limit(1_500).execute().toList());
    assertThat(rows).hasSize(1_500).doesNotHaveDuplicates();
  }

  /** Lets everything happen that is under way: each loop does several commands from end to end. */
  private void settle() {
    for (int i = 0; i < 10; i++) {
      Stages.await(session.contains(set.id(i)));
    }
  }
}
