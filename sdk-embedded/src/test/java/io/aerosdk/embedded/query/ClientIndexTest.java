package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Secondary-index queries, sent by the official client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientIndexTest {
  private static final int COUNT = 500;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").start();
    client = new AerospikeClient("127.0.0.1", server.port());
    index("q", "n", IndexType.NUMERIC, IndexCollectionType.DEFAULT);
    for (int i = 0; i < COUNT; i++) {
      write("q", i);
      write("neighbour", i);
    }
    index("q", "l", IndexType.NUMERIC, IndexCollectionType.LIST);
    index("q", "m", IndexType.STRING, IndexCollectionType.MAPKEYS);
    index("q", "g", IndexType.GEO2DSPHERE, IndexCollectionType.DEFAULT);
    client
        .createIndex(
            null,
            "test",
            null,
            "all",
            "l",
            IndexType.NUMERIC,
            IndexCollectionType.DEFAULT,
            CTX.listIndex(0))
        .waitTillComplete(10);
    client
        .createIndex(
            null,
            "test",
            "q",
            "tens",
            IndexType.NUMERIC,
            IndexCollectionType.DEFAULT,
            Exp.build(Exp.div(Exp.intBin("n"), Exp.val(10))))
        .waitTillComplete(10);
  }

  private void index(String set, String bin, IndexType type, IndexCollectionType collection) {
    client
        .createIndex(null, "test", set, set + "-" + bin, bin, type, collection)
        .waitTillComplete(10);
  }

  private void write(String set, int i) {
    client.put(
        null,
        new Key("test", set, i),
        new Bin("n", i),
        new Bin("l", List.of(i % 10, i % 10, i % 7 + 100, "text")),
        new Bin("m", Map.of("k" + i % 5, i)),
        new Bin(
            "g",
            Value.getAsGeoJSON(
                "{\"type\":\"Point\",\"coordinates\":[" + i % 90 + "," + i % 60 + "]}")));
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void findsARangeOfTheSetAndNothingElse() {
    assertThat(numbers(Filter.range("n", 10, 19)))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(10, 20).boxed().toList());
    assertThat(numbers(Filter.equal("n", -1))).isEmpty();
    assertThat(numbers(Filter.rangeByIndex("q-n", 495, Long.MAX_VALUE)))
        .containsExactlyInAnyOrder(495, 496, 497, 498, 499);
  }

  @Test
  void givesARecordOnceHoweverManyOfItsElementsMatch() {
    assertThat(numbers(Filter.range("l", IndexCollectionType.LIST, 0, 200)))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, COUNT).boxed().toList());
    assertThat(numbers(Filter.contains("l", IndexCollectionType.LIST, 3)))
        .hasSize(COUNT / 10)
        .doesNotHaveDuplicates()
        .allMatch(n -> n % 10 == 3);
  }

  @Test
  void pagesGoOnWhereTheLastEnded() {
    for (Filter filter :
        List.of(
            Filter.range("n", 100, 299),
            Filter.range("l", IndexCollectionType.LIST, 0, 200),
            Filter.contains("m", IndexCollectionType.MAPKEYS, "k2"))) {
      List<Integer> atOnce = numbers(filter);
      PartitionFilter where = PartitionFilter.all();
      List<Integer> seen = new ArrayList<>();
      while (!where.isDone()) {
        List<Integer> page = numbers(new QueryPolicy(), statement("q", filter, 30), where);
        assertThat(page.size() == 30 || where.isDone()).isTrue();
        seen.addAll(page);
      }
      assertThat(seen).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(atOnce);
    }
  }

  @Test
  void findsPointsInARegion() {
    assertThat(numbers(Filter.geoWithinRadius("g", 10, 10, 50_000))).containsOnly(10, 190, 370);
    assertThat(numbers(Filter.geoContains("g", "{\"type\":\"Point\",\"coordinates\":[10,10]}")))
        .isEmpty();
  }

  @Test
  void anIndexOfTheNamespaceServesItsSets() {
    Filter filter = Filter.equal("l", 4, CTX.listIndex(0));
    assertThat(numbers(filter)).hasSize(COUNT / 10);
    assertThat(numbers(new QueryPolicy(), statement(null, filter, 0), PartitionFilter.all()))
        .hasSize(2 * COUNT / 10);
  }

  @Test
  void findsWhatAnExpressionGives() {
    Exp tens = Exp.div(Exp.intBin("n"), Exp.val(10));
    assertThat(numbers(Filter.equal(Exp.build(tens), 7)))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(70, 80).boxed().toList());
    assertThat(numbers(Filter.equalByIndex("tens", 7))).hasSize(10);
  }

  @Test
  void filtersAndShortQueriesWorkToo() {
    QueryPolicy policy = new QueryPolicy();
    policy.filterExp = Exp.build(Exp.eq(Exp.mod(Exp.intBin("n"), Exp.val(2)), Exp.val(0)));
    policy.expectedDuration = QueryDuration.SHORT;
    assertThat(numbers(policy, statement("q", Filter.range("n", 0, 9), 0), PartitionFilter.all()))
        .containsExactlyInAnyOrder(0, 2, 4, 6, 8);
  }

  @Test
  void saysWhichIndexIsMissing() {
    for (Filter filter :
        List.of(
            Filter.equal("n", "text"),
            Filter.equal("l", 1),
            Filter.equal("n", 1, CTX.listIndex(0)),
            Filter.equalByIndex("nobody", 1))) {
      assertThatThrownBy(() -> numbers(filter))
          .isInstanceOfSatisfying(
              AerospikeException.class,
              e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INDEX_NOTFOUND));
    }
    assertThatThrownBy(
            () ->
                numbers(
                    new QueryPolicy(),
                    statement("neighbour", Filter.equal("n", 1), 0),
                    PartitionFilter.all()))
        .isInstanceOf(AerospikeException.class);
  }

  private List<Integer> numbers(Filter filter) {
    return numbers(new QueryPolicy(), statement("q", filter, 0), PartitionFilter.all());
  }

  private List<Integer> numbers(QueryPolicy policy, Statement statement, PartitionFilter where) {
    policy.maxRetries = 0;
    List<Integer> numbers = new ArrayList<>();
    try (RecordSet records = client.queryPartitions(policy, statement, where)) {
      while (records.next()) {
        numbers.add(records.getRecord().getInt("n"));
      }
    }
    return numbers;
  }

  private static Statement statement(@Nullable String set, Filter filter, long max) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName(set);
    statement.setFilter(filter);
    statement.setMaxRecords(max);
    return statement;
  }
}
