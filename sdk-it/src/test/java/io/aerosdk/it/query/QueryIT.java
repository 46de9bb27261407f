package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.exp.Exp;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries over a whole set or namespace. */
@Scenarios
class QueryIT {
  private static final int BATCH = 1_000;
  private static final int MANY = 5_000;
  private static final int SOME = 300;
  private static final int CONNECTIONS = 20;

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;

  QueryIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(QueryIT.class);
  }

  @ParameterizedTest(name = "{0} records")
  @ValueSource(ints = {0, 1, MANY})
  void everyRecordOfTheSetComesOnce(int count) {
    write(count);
    DataSet other = setup.set("QueryIT other");
    session.put(other.id("of another set"), Map.of("n", -1));

    List<RecordResult> rows = session.query(set).execute().toList();

    assertThat(ids(rows)).hasSize(count).isEqualTo(range(count));
    assertThat(rows).hasSize(count);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.isOk()).isTrue();
              assertThat(row.index()).isEqualTo(-1);
              assertThat(row.record().bins).hasSize(2);
              assertThat(row.key()).isEqualTo(set.id(row.record().getLong("n")));
              assertThat(row.key().userKey.toLong()).isEqualTo(row.record().getLong("n"));
            });
  }

  @Test
  void everyRecordOfTheNamespaceComesOnceWhateverItsSet() {
    write(SOME);
    DataSet other = setup.set("QueryIT other");
    session.upsert(other.ids(1, 2)).put(Map.of("n", -1)).execute();
    DataSet namespace = DataSet.of(setup.namespace());
    Key bare = namespace.id("QueryIT without a set");
    session.put(bare, Map.of("n", -2));
    try {
      List<Key> mine = new ArrayList<>(set.ids(LongStream.range(0, SOME).toArray()));
      mine.addAll(other.ids(1, 2));
      mine.add(bare);

      List<Key> seen =
          session.query(namespace).withNoBins().execute().stream().map(RecordResult::key).toList();

      assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
    } finally {
      session.delete(bare).execute();
    }
  }

  @Test
  void binsAreAllSomeOrNone() {
    write(SOME);

    assertThat(session.query(set).bins("n").execute().toList())
        .hasSize(SOME)
        .allSatisfy(row -> assertThat(row.record().bins).containsOnlyKeys("n"));
    assertThat(session.query(set).bins("s", "none").execute().toList())
        .hasSize(SOME)
        .allSatisfy(row -> assertThat(row.record().bins).containsOnlyKeys("s"));
    assertThat(session.query(set).withNoBins().execute().toList())
        .hasSize(SOME)
        .allSatisfy(row -> assertThat(row.record().bins).isEmpty())
        .allSatisfy(row -> assertThat(row.record().generation).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 299, 300, 301, 10_000})
  void aLimitIsKept(int limit) {
    write(SOME);

    List<RecordResult> rows = session.query(set).limit(limit).execute().toList();

    assertThat(rows).hasSize(Math.min(limit, SOME));
    assertThat(ids(rows)).hasSize(Math.min(limit, SOME));
  }

  @Test
  void aLimitOfSeveralPagesIsKept() {
    write(MANY);
    List<RecordResult> rows = session.query(set).limit(2_500).bins("n").execute().toList();
    assertThat(rows).hasSize(2_500);
    assertThat(ids(rows)).hasSize(2_500);
  }

  @Test
  void partitionsShareOutTheRecords() {
    write(SOME);

    Set<Long> low = ids(session.query(set).onPartitionRange(0, 2_048).execute().toList());
    Set<Long> high = ids(session.query(set).onPartitionRange(2_048, 4_096).execute().toList());
    assertThat(low).isNotEmpty().doesNotContainAnyElementsOf(high);
    assertThat(high).isNotEmpty();
    low.addAll(high);
    assertThat(low).isEqualTo(range(SOME));

    int partition = Partition.getPartitionId(set.id(17).digest);
    Set<Long> expected = new HashSet<>();
    for (long id = 0; id < SOME; id++) {
      if (Partition.getPartitionId(set.id(id).digest) == partition) {
        expected.add(id);
      }
    }
    assertThat(ids(session.query(set).onPartition(partition).execute().toList()))
        .contains(17L)
        .isEqualTo(expected);
  }

  @Test
  void deletedRecordsDoNotCome() {
    write(10);
    session.delete(set.ids(0, 5)).execute();
    assertThat(ids(session.query(set).execute().toList())).hasSize(8).doesNotContain(0L, 5L);
  }

  @Test
  void queriesThatAreNotReadToTheirEndLeaveNothingBehind() {
    write(MANY);
    SystemSettings fewConnections = SystemSettings.DEFAULT.maxConnectionsPerNode(CONNECTIONS);
    // The client takes a query that is stopped for an error of the node.
    ClusterDefinition cluster = setup.cluster().withSystemSettings(fewConnections).maxErrorRate(0);
    try (TestClient own = setup.connect(cluster)) {
      TestSession small = own.createSession();
      for (int i = 0; i < 2 * CONNECTIONS; i++) {
        try (RecordStream rows = small.query(set).execute()) {
          assertThat(rows.iterator().next().isOk()).isTrue();
        }
        assertThat(small.query(set).execute().first()).isPresent();
      }
      assertThat(ids(small.query(set).execute().toList())).isEqualTo(range(MANY));
      assertThat(small.get(set.id(1)).getLong("n")).isEqualTo(1);
    }
  }

  @Test
  void queriesCanBeReadInTurns() {
    write(MANY);
    try (RecordStream one = session.query(set).bins("n").execute();
        RecordStream two = session.query(set).bins("n").execute()) {
      Set<Long> first = new HashSet<>();
      Set<Long> second = new HashSet<>();
      Iterator<RecordResult> left = one.iterator();
      Iterator<RecordResult> right = two.iterator();
      while (left.hasNext() && right.hasNext()) {
        first.add(left.next().record().getLong("n"));
        second.add(right.next().record().getLong("n"));
      }
      assertThat(first).isEqualTo(range(MANY));
      assertThat(second).isEqualTo(range(MANY));
      assertThat(left.hasNext()).isFalse();
      assertThat(right.hasNext()).isFalse();
    }
  }

  @Test
  void oneBuilderCanRunAgain() {
    write(10);
    DatasetQuery<RecordStream, QueryPlan> query = session.query(set).limit(3);
    assertThat(query.execute().toList()).hasSize(3);
    assertThat(query.execute().toList()).hasSize(3);
    assertThat(query.limit(100).execute().toList()).hasSize(10);
  }

  @Test
  void aRateDoesNotChangeTheRows() {
    write(10);
    assertThat(session.query(set).recordsPerSecond(100_000).execute().toList()).hasSize(10);
  }

  @Test
  void aSetThatIsNotThereIsEmpty() {
    DataSet none = DataSet.of(setup.namespace(), "never-written");
    assertThat(session.query(none).execute().toList()).isEmpty();
    assertThat(session.query(none).execute().first()).isEmpty();
  }

  @Test
  void aNamespaceThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> session.query(DataSet.of("nowhere", "s")).execute().toList())
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aConditionChoosesTheRows() {
    setup.assumeConditions();
    write(SOME);
    assertThat(
            ids(session.query(set).where(Exp.lt(Exp.intBin("n"), Exp.val(10))).execute().toList()))
        .isEqualTo(range(10));
  }

  private void write(int count) {
    for (int start = 0; start < count; start += BATCH) {
      var chain =
          session.upsert(set.id(start)).put(Map.of("n", (long) start, "s", "text of " + start));
      for (long id = start + 1L; id < Math.min(count, start + BATCH); id++) {
        chain = chain.upsert(set.id(id)).put(Map.of("n", id, "s", "text of " + id));
      }
      assertThat(chain.execute().failures()).isEmpty();
    }
  }

  private static Set<Long> range(int count) {
    return LongStream.range(0, count).boxed().collect(Collectors.toSet());
  }

  private static Set<Long> ids(List<RecordResult> rows) {
    Set<Long> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.key().userKey.toLong()));
    return ids;
  }
}
