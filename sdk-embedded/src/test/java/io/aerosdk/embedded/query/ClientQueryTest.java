package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Primary-index queries, sent by the official client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientQueryTest {
  private static final int COUNT = 1_000;
  private static final List<Integer> ALL = IntStream.range(0, COUNT).boxed().toList();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").start();
    client = new AerospikeClient("127.0.0.1", server.port());
    for (int i = 0; i < COUNT; i++) {
      client.put(null, new Key("test", "q", i), new Bin("n", i), new Bin("pad", "x".repeat(500)));
      client.put(null, new Key("test", "neighbour", i), new Bin("n", -1));
    }
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void findsEveryRecordOfTheSetOnce() {
    assertThat(numbers(new QueryPolicy(), PartitionFilter.all(), 0))
        .containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void pagesAreFullAndGoOnWhereTheLastEnded() {
    PartitionFilter where = PartitionFilter.all();
    List<Integer> seen = new ArrayList<>();
    while (!where.isDone()) {
      List<Integer> page = numbers(new QueryPolicy(), where, 70);
      seen.addAll(page);
      assertThat(page).hasSizeLessThanOrEqualTo(70);
      assertThat(page.size() == 70 || where.isDone()).isTrue();
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void partitionsShareTheRecordsOut() {
    List<Integer> seen = new ArrayList<>();
    seen.addAll(numbers(new QueryPolicy(), PartitionFilter.range(0, 1_000), 0));
    assertThat(seen).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThan(COUNT);
    seen.addAll(numbers(new QueryPolicy(), PartitionFilter.range(1_000, 3_096), 0));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void anUnknownSetIsEmpty() {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("nobody");
    try (RecordSet records = client.query(null, statement)) {
      assertThat(records.next()).isFalse();
    }
  }

  @Test
  void sendsNoBinsIfNoneAreWanted() {
    QueryPolicy headers = new QueryPolicy();
    headers.includeBinData = false;
    Statement statement = statement(0);
    int count = 0;
    try (RecordSet records = client.query(headers, statement)) {
      while (records.next()) {
        assertThat(records.getRecord().bins).isNull();
        assertThat(records.getRecord().generation).isEqualTo(1);
        count++;
      }
    }
    assertThat(count).isEqualTo(COUNT);
  }

  private List<Integer> numbers(QueryPolicy policy, PartitionFilter where, long max) {
    List<Integer> numbers = new ArrayList<>();
    try (RecordSet records = client.queryPartitions(policy, statement(max), where)) {
      while (records.next()) {
        numbers.add(records.getRecord().getInt("n"));
      }
    }
    return numbers;
  }

  private static Statement statement(long max) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("q");
    statement.setMaxRecords(max);
    return statement;
  }
}
