package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.cluster.Partition;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.query.Filter;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits, partitions, chunks and cursors over several nodes. */
@Scenarios
class ChunksIT {
  private static final int RECORDS = 3_000;

  private final Setup setup;
  private Threes threes;
  private TestSession session;

  ChunksIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    threes = Threes.with(setup, RECORDS);
    session = threes.session();
  }

  @AfterEach
  void stop() {
    threes.close();
  }

  private DatasetQuery<RecordStream, QueryPlan> query() {
    return session.query(threes.set());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 2_999, 3_000, 3_001})
  void aLimitIsExactOverNodes(int limit) {
    List<Long> ids = ids(query().limit(limit).execute().toList());
    assertThat(ids).hasSize(Math.min(limit, RECORDS)).doesNotHaveDuplicates();
    List<Long> chunked = ids(query().limit(limit).chunkSize(70).execute().toList());
    assertThat(chunked).hasSize(Math.min(limit, RECORDS)).doesNotHaveDuplicates();
  }

  @Test
  void partitionsAreSearchedExactly() {
    int[] chosen = IntStream.range(0, 4_096).filter(id -> id % 7 == 3).toArray();
    List<Long> expected =
        LongStream.range(0, RECORDS)
            .filter(id -> Partition.getPartitionId(threes.set().id(id).digest) % 7 == 3)
            .boxed()
            .toList();
    assertThat(ids(query().onPartitions(chosen).execute().toList()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ids(query().onPartitions(chosen).chunkSize(50).execute().toList()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ids(query().onPartitions(chosen).limit(90).execute().toList()))
        .hasSize(90)
        .isSubsetOf(expected);
    assertThat(inChunks(query().onPartitions(chosen).chunkSize(40)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anotherProcessGoesOnByTheCursorAlone() {
    assertThat(inChunks(query().chunkSize(170))).hasSize(RECORDS).doesNotHaveDuplicates();
    assertThat(inChunks(query().limit(1_000))).hasSize(RECORDS).doesNotHaveDuplicates();
  }

  @Test
  void theRowsAfterACursorCanBeStreamed() {
    RecordChunk first = query().chunkSize(700).execute().chunk();
    List<Long> ids = ids(first.rows());
    ids.addAll(ids(query().resumeFrom(first.cursor()).execute().toList()));
    assertThat(ids).hasSize(RECORDS).doesNotHaveDuplicates();
    assertThat(ids(query().resumeFrom(first.cursor()).limit(5).execute().toList()))
        .hasSize(5)
        .doesNotContainAnyElementsOf(ids(first.rows()));
  }

  @Test
  void aCursorAtTheEndGivesNothing() {
    RecordChunk all = query().chunkSize(RECORDS + 1).execute().chunk();
    assertThat(all.rows()).hasSize(RECORDS);
    assertThat(all.cursor().isDone()).isTrue();
    RecordChunk none = query().chunkSize(9).resumeFrom(all.cursor()).execute().chunk();
    assertThat(none.rows()).isEmpty();
    assertThat(none.cursor().isDone()).isTrue();
    assertThat(query().resumeFrom(all.cursor()).execute().toList()).isEmpty();
  }

  @Test
  void chunksNeedASize() {
    assertThatThrownBy(() -> query().execute().chunk())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chunkSize");
    assertThatThrownBy(() -> session.query(threes.set().id(1)).execute().chunk())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aConditionIsAskedInEachChunk() {
    setup.assumeConditions();
    Exp few = Exp.lt(Exp.digestModulo(16), Exp.val(2));
    List<Long> expected = ids(query().where(few).execute().toList());
    assertThat(expected).hasSizeBetween(200, 550);
    assertThat(inChunks(query().where(few).chunkSize(30), few))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anIndexIsWalkedInChunksToo() {
    threes
        .client()
        .requests()
        .index(threes.set())
        .onBin("n")
        .named("threes_n")
        .numeric()
        .create()
        .waitUntilComplete();
    session.update(threes.set().ids(LongStream.range(0, 500).toArray())).bin("n").add(5).execute();
    Filter filter = Filter.range("n", 6, 9);
    assertThat(ids(query().filter(filter).execute().toList()))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 500).boxed().toList());
    assertThat(ids(query().filter(filter).limit(123).execute().toList())).hasSize(123);
    List<Long> chunked = new ArrayList<>();
    RecordChunk chunk = query().filter(filter).chunkSize(60).execute().chunk();
    chunked.addAll(ids(chunk.rows()));
    while (!chunk.cursor().isDone()) {
      QueryCursor cursor = QueryCursor.of(chunk.cursor().toBytes());
      chunk = query().filter(filter).chunkSize(60).resumeFrom(cursor).execute().chunk();
      chunked.addAll(ids(chunk.rows()));
    }
    assertThat(chunked).hasSize(500).doesNotHaveDuplicates();
    QueryCursor last = chunk.cursor();
    assertThatThrownBy(() -> query().filter(Filter.range("n", 1, 9)).resumeFrom(last).execute())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theExpectedDurationDoesNotChangeTheRows() {
    for (QueryDuration duration : QueryDuration.values()) {
      assertThat(query().expectedDuration(duration).execute().toList()).hasSize(RECORDS);
    }
  }

  private List<Long> inChunks(DatasetQuery<RecordStream, QueryPlan> first) {
    return inChunks(first, null);
  }

  private List<Long> inChunks(
      DatasetQuery<RecordStream, QueryPlan> first, @Nullable Exp condition) {
    int size = (int) first.command().chunkRows();
    RecordChunk chunk = first.execute().chunk();
    List<Long> ids = new ArrayList<>(ids(chunk.rows()));
    while (!chunk.cursor().isDone()) {
      assertThat(chunk.rows()).hasSize(size);
      DatasetQuery<RecordStream, QueryPlan> next = query().chunkSize(size);
      if (condition != null) {
        next.where(condition);
      }
      chunk = next.resumeFrom(QueryCursor.parse(chunk.cursor().toString())).execute().chunk();
      ids.addAll(ids(chunk.rows()));
    }
    return ids;
  }

  private static List<Long> ids(List<RecordResult> rows) {
    return new ArrayList<>(rows.stream().map(row -> row.key().userKey.toLong()).toList());
  }
}
