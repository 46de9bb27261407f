package io.aerosdk.embedded.sindex;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to the records, an index answers a query as a look at each of them would. */
final class IndexAgainstScanTest {
  private static final int STEPS = 1_500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void findsWhatAScanFinds(long seed) {
    RandomRecords records = new RandomRecords(seed);
    NamespaceIndexes indexes = new NamespaceIndexes(records.namespace, Runnable::run);
    int found = 0;
    for (int step = 0; step < STEPS; step++) {
      records.step();
      if (step % 100 == 50) {
        recreate(indexes, records);
      }
      if (step % 20 == 19) {
        found += checkAll(indexes, records);
      }
    }
    assertThat(found).isGreaterThan(STEPS);
  }

  /** Drops one of the indexes, and makes sure that all others are there. */
  private static void recreate(NamespaceIndexes indexes, RandomRecords dice) {
    List<String> names = IndexedQuery.indexes();
    indexes.drop(names.get(dice.below(names.size())));
    for (String name : names) {
      indexes.create(name, IndexedQuery.definition(name));
    }
  }

  private static int checkAll(NamespaceIndexes indexes, RandomRecords records) {
    List<StoredRecord> live = records.live();
    int found = 0;
    for (SecondaryIndex index : indexes.list()) {
      IndexedQuery query = IndexedQuery.random(index.name(), records);
      List<Digest> expected = live.stream().filter(query::finds).map(StoredRecord::digest).toList();
      assertThat(ask(index, query, records))
          .as("%s %s", index.name(), query.match().type())
          .containsExactlyInAnyOrderElementsOf(expected);
      found += expected.size();
    }
    return found;
  }

  /** Asks in several goes, each behind the last record of the one before. */
  private static List<Digest> ask(SecondaryIndex index, IndexedQuery query, RandomRecords dice) {
    String set = IndexedQuery.definition(query.index()).set();
    IndexWalk.Factory walks = new IndexWalk.Factory(dice.namespace, index, query.match(), set);
    List<Digest> found = new ArrayList<>();
    for (int partition = 0; partition < RandomRecords.PARTITIONS; partition++) {
      @Nullable Digest last = null;
      long lastKey = 0;
      int left = 0;
      IndexWalk walk = walks.of(partition, null, 0);
      for (StoredRecord record = walk.next(); record != null; record = walk.next()) {
        found.add(record.digest());
        last = record.digest();
        lastKey = walk.key();
        if (left-- == 0) {
          left = dice.below(6);
          walk = walks.of(partition, last, lastKey);
        }
      }
    }
    return found;
  }

  @Test
  void anEmptiedNamespaceLeavesNoEntries() {
    RandomRecords records = new RandomRecords(9);
    NamespaceIndexes indexes = new NamespaceIndexes(records.namespace, Runnable::run);
    recreate(indexes, records);
    for (int step = 0; step < 2_000; step++) {
      records.step();
    }
    assertThat(Objects.requireNonNull(indexes.named("n")).statistics().entries()).isPositive();
    records.time.advance(Duration.ofMillis(1));
    records.namespace.truncateNow(null);
    for (SecondaryIndex index : indexes.list()) {
      assertThat(index.statistics().entries()).as(index.name()).isZero();
    }
  }

  @Test
  void loadsWhileRecordsChange() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      RandomRecords records = new RandomRecords(round);
      for (int step = 0; step < 500; step++) {
        records.step();
      }
      List<Thread> loaders = new ArrayList<>();
      NamespaceIndexes indexes =
          new NamespaceIndexes(records.namespace, load -> loaders.add(new Thread(load)));
      recreate(indexes, records);
      loaders.forEach(Thread::start);
      for (int step = 0; step < 500; step++) {
        records.step();
      }
      for (Thread loader : loaders) {
        loader.join();
      }
      assertThat(indexes.list()).allMatch(SecondaryIndex::isReadable);
      checkAll(indexes, records);
    }
  }
}
