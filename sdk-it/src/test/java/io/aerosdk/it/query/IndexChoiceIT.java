package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.Filters;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.error.IndexException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.query.Index;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index a condition as text is answered by, and that the rows are right whichever it is. */
@Scenarios
class IndexChoiceIT {
  private static final int RECORDS = 300;
  private static final String BY_N = "it_choice_n";
  private static final String BY_MAIL = "it_choice_mail";
  private static final String BY_OTHER = "it_choice_other";
  private static final List<String> NAMES = List.of(BY_N, BY_MAIL, BY_OTHER);

  private final Setup setup;
  private final DataSet set;
  private final DataSet other;
  private TestClient client;
  private TestSession session;
  private TestRequests requests;

  IndexChoiceIT(Setup setup) {
    this.setup = setup;
    set = setup.set(IndexChoiceIT.class);
    other = setup.set("IndexChoiceIT2");
  }

  /** With a client whose knowledge of the indexes does not grow old by itself. */
  @BeforeEach
  void records() {
    client = setup.connect(setup.cluster().indexRefreshInterval(Duration.ofDays(1)));
    session = client.createSession();
    requests = client.requests();
    drop();
    List<RecordResult> failures = new ArrayList<>();
    for (long start = 0; start < RECORDS; start += 100) {
      var chain = session.upsert(set.id(-1)).put(Map.of("m", 0L));
      for (long id = start; id < start + 100; id++) {
        chain =
            chain
                .upsert(set.id(id))
                .put(
                    Map.of(
                        "n",
                        id,
                        "country",
                        id % 2 == 0 ? "UK" : "NO",
                        "mail",
                        "m" + id % 60,
                        "at",
                        Map.of("zip", id),
                        "scores",
                        List.of(id, 7L)));
      }
      failures.addAll(chain.execute().failures());
    }
    assertThat(failures).isEmpty();
  }

  @AfterEach
  void close() {
    drop();
    client.close();
  }

  private void drop() {
    NAMES.forEach(name -> requests.dropIndex(set, name).waitUntilComplete());
  }

  private void indexOfNumbers() {
    requests.index(set).onBin("n").named(BY_N).numeric().create().waitUntilComplete();
  }

  private DatasetQuery<RecordStream, QueryPlan> query(String text, Object... values) {
    return session.query(set).where(text, values);
  }

  private static Optional<String> indexOf(DatasetQuery<RecordStream, QueryPlan> query) {
    return query.explain().index().flatMap(Index::name);
  }

  private static List<Long> ids(List<RecordResult> rows) {
    return rows.stream().map(row -> row.record().getLong("n")).toList();
  }

  private static Long[] where(LongPredicate condition) {
    return LongStream.range(0, RECORDS).filter(condition).boxed().toArray(Long[]::new);
  }

  @Test
  void theIndexAnswersItsPartAndTheServerTheRest() {
    indexOfNumbers();
    DatasetQuery<RecordStream, QueryPlan> query = query("$.n > ?0 and $.country == ?1", 250, "UK");
    QueryPlan plan = query.explain();
    assertThat(plan.index().flatMap(Index::name)).contains(BY_N);
    assertThat(plan.filter()).contains(Filter.range("n", 251, Long.MAX_VALUE));
    assertThat(plan.expression()).contains(Ael.compile("$.country == 'UK'"));
    assertThat(plan.explain())
        .contains("Uses index " + BY_N, "251 to the greatest", "the only one", "the rest");
    assertThat(ids(query.execute().toList()))
        .containsExactlyInAnyOrder(where(n -> n > 250 && n % 2 == 0));
    var condition = Filters.bin("n").greaterThan(250).and(Filters.bin("country").is("UK"));
    DatasetQuery<RecordStream, QueryPlan> typed = session.query(set).where(condition);
    assertThat(indexOf(typed)).contains(BY_N);
    assertThat(typed.execute().toList()).hasSize(24);
  }

  @Test
  void rowsAreThoseOfAScan() {
    List<String> texts =
        List.of(
            "$.n == 7",
            "$.n >= 290 or $.n < 3",
            "$.n * 3 > 871 and not($.country == 'UK')",
            "$.n / 7 == 3",
            "$.n > 100 and $.n < 104",
            "$.n in [1, 2, 1000]",
            "$.n == 1 and $.n == 2",
            "5 >= $.n and $.mail == 'm3'");
    List<List<Long>> scanned = new ArrayList<>();
    texts.forEach(text -> scanned.add(sorted(query(text))));
    indexOfNumbers();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(sorted(query(texts.get(i)))).as(texts.get(i)).isEqualTo(scanned.get(i));
    }
    assertThat(scanned.get(2)).hasSize(5);
  }

  private static List<Long> sorted(DatasetQuery<RecordStream, QueryPlan> query) {
    return ids(query.execute().toList()).stream().sorted().toList();
  }

  @Test
  void indexesOfOtherSetsAndTypesAndCollectionsAreNotUsed() {
    requests.index(other).onBin("n").named(BY_OTHER).numeric().create().waitUntilComplete();
    requests.index(set).onBin("n").named(BY_N).string().create().waitUntilComplete();
    requests
        .index(set)
        .onBin("scores")
        .named(BY_MAIL)
        .numeric()
        .list()
        .create()
        .waitUntilComplete();
    assertThat(indexOf(query("$.n == 7"))).isEmpty();
    assertThat(indexOf(query("$.scores == 7"))).isEmpty();
    assertThat(indexOf(query("$.scores.[0] == 7"))).isEmpty();
    assertThat(query("$.scores.[0] == 7").execute().toList()).hasSize(1);
    assertThat(query("$.n == 7").explain().explain()).contains("no index on " + set + " for bin n");
    DataSet namespace = DataSet.of(set.namespace());
    assertThat(indexOf(session.query(namespace).where("$.n == 7"))).isEmpty();
    assertThat(indexOf(session.query(other).where("$.n == 7"))).contains(BY_OTHER);
  }

  @Test
  void anIndexOfTheNamespaceServesItsSets() {
    DataSet namespace = DataSet.of(set.namespace());
    requests.index(namespace).onBin("n").named(BY_N).numeric().create().waitUntilComplete();
    session.upsert(other.id(1)).put(Map.of("n", 7L)).execute();
    assertThat(indexOf(query("$.n == 7"))).contains(BY_N);
    assertThat(query("$.n == 7").execute().toList()).hasSize(1);
    assertThat(session.query(namespace).where("$.n == 7").execute().toList()).hasSize(2);
  }

  @Test
  void anIndexInsideOfABinAnswersItsPath() {
    requests
        .index(set)
        .onBin("at")
        .context(CTX.mapKey(Value.get("zip")))
        .named(BY_OTHER)
        .numeric()
        .create()
        .waitUntilComplete();
    assertThat(indexOf(query("$.at.zip >= 298"))).contains(BY_OTHER);
    assertThat(ids(query("$.at.zip >= 298").execute().toList()))
        .containsExactlyInAnyOrder(298L, 299L);
    assertThat(indexOf(query("$.at.zap >= 298"))).isEmpty();
    assertThat(indexOf(query("$.at >= 298"))).isEmpty();
  }

  @Test
  void theFewestEntriesPerValueWinUnlessAHintSaysOtherwise() {
    indexOfNumbers();
    requests.index(set).onBin("mail").named(BY_MAIL).string().create().waitUntilComplete();
    String text = "$.mail == 'm7' and $.n < 150";
    long ofNumbers = entriesPerValue(BY_N);
    long ofMails = entriesPerValue(BY_MAIL);
    assertThat(indexOf(query(text))).contains(ofNumbers < ofMails ? BY_N : BY_MAIL);
    assertThat(query(text).explain().explain())
        .contains("has the fewest entries per value", BY_N, BY_MAIL);
    assertThat(ids(query(text).execute().toList())).containsExactlyInAnyOrder(7L, 67L, 127L);
    for (String name : List.of(BY_N, BY_MAIL)) {
      var hinted = query(text).withHint(QueryHint.index(name));
      assertThat(indexOf(hinted)).contains(name);
      assertThat(hinted.explain().explain()).contains("a hint says so");
      assertThat(ids(hinted.execute().toList())).containsExactlyInAnyOrder(7L, 67L, 127L);
    }
    assertThat(indexOf(query(text).withHint(QueryHint.bin("mail")))).contains(BY_MAIL);
    assertThat(indexOf(query("$.n < 150").withHint(QueryHint.index("nosuch")))).contains(BY_N);
  }

  private long entriesPerValue(String name) {
    return requests
        .info()
        .secondaryIndexDetails(set.namespace(), name)
        .orElseThrow()
        .entriesPerValue();
  }

  @Test
  void aFilterOfTheAuthorWins() {
    indexOfNumbers();
    var query = query("$.n < 100 and $.mail == 'm7'").filter(Filter.range("n", 50, 70));
    QueryPlan plan = query.explain();
    assertThat(plan.index()).isEmpty();
    assertThat(plan.filter()).contains(Filter.range("n", 50, 70));
    assertThat(plan.expression()).contains(Ael.compile("$.n < 100 and $.mail == 'm7'"));
    assertThat(ids(query.execute().toList())).containsExactly(67L);
  }

  @Test
  void plansWithoutAChoiceExplainThemselves() {
    assertThat(session.query(set).explain().explain())
        .isEqualTo("No index: there is no condition.\nEvery record of " + set + " is given.");
    QueryPlan ready = session.query(set).where(Exp.eq(Exp.intBin("n"), Exp.val(1))).explain();
    assertThat(ready.explain()).contains("cannot be read");
    assertThat(ready.expression()).isPresent();
    assertThat(query("$.n != 1").explain().explain()).contains("compares a bin with a value");
  }

  @Test
  void ownChangesOfIndexesAreKnownAtOnce() {
    assertThat(indexOf(query("$.n == 7"))).isEmpty();
    indexOfNumbers();
    assertThat(indexOf(query("$.n == 7"))).contains(BY_N);
    requests.dropIndex(set, BY_N).waitUntilComplete();
    assertThat(indexOf(query("$.n == 7"))).isEmpty();
  }

  @Test
  void anIndexThatSomebodyElseDroppedIsDoneWithout() {
    indexOfNumbers();
    assertThat(indexOf(query("$.n >= 290"))).contains(BY_N);
    setup.requests().dropIndex(set, BY_N).waitUntilComplete();

    DatasetQuery<RecordStream, QueryPlan> query = query("$.n >= 290").limit(5).chunkSize(2);
    assertThat(indexOf(query)).as("nobody has told this client").contains(BY_N);
    assertThat(ids(query.execute().toList()))
        .hasSize(5)
        .doesNotHaveDuplicates()
        .isSubsetOf(where(n -> n >= 290));
    assertThat(indexOf(query)).as("it has found out").isEmpty();
    assertThat(query("$.n >= 290").execute().toList()).hasSize(10);
  }

  @Test
  void ofTwoThatWereThereTheOtherOneIsTaken() {
    indexOfNumbers();
    requests.index(set).onBin("mail").named(BY_MAIL).string().create().waitUntilComplete();
    DatasetQuery<RecordStream, QueryPlan> query =
        query("$.mail == 'm7' and $.n < 150").withHint(QueryHint.index(BY_MAIL));
    assertThat(indexOf(query)).contains(BY_MAIL);
    setup.requests().dropIndex(set, BY_MAIL).waitUntilComplete();
    assertThat(ids(query.execute().toList())).containsExactlyInAnyOrder(7L, 67L, 127L);
    RecordChunk chunk = query.chunkSize(10).execute().chunk();
    assertThat(ids(chunk.rows())).containsExactlyInAnyOrder(7L, 67L, 127L);
  }

  @Test
  void limitsPartitionsAndChunksGoOnWorking() {
    indexOfNumbers();
    String text = "$.n >= 100 and $.country == 'UK'";
    assertThat(indexOf(query(text).limit(17))).contains(BY_N);
    assertThat(ids(query(text).limit(17).execute().toList()))
        .hasSize(17)
        .doesNotHaveDuplicates()
        .isSubsetOf(where(n -> n >= 100 && n % 2 == 0));
    assertThat(ids(query(text).chunkSize(9).execute().toList()))
        .containsExactlyInAnyOrder(where(n -> n >= 100 && n % 2 == 0));
    List<Long> lower = ids(query(text).onPartitionRange(0, 2_000).execute().toList());
    List<Long> upper = ids(query(text).onPartitionRange(2_000, 4_096).execute().toList());
    assertThat(lower).isNotEmpty().doesNotContainAnyElementsOf(upper);
    assertThat(lower.size() + upper.size()).isEqualTo(100);
  }

  @Test
  void aCursorGoesOnByThePlanItBeganWith() {
    String text = "$.n >= 100 and $.country == 'UK'";
    RecordChunk scanned = query(text).chunkSize(30).execute().chunk();
    indexOfNumbers();
    RecordChunk indexed = query(text).chunkSize(30).execute().chunk();

    var afterScan = query(text).resumeFrom(QueryCursor.of(scanned.cursor().toBytes()));
    assertThat(afterScan.explain().filter()).isEmpty();
    List<Long> all = new ArrayList<>(ids(scanned.rows()));
    all.addAll(ids(afterScan.execute().toList()));
    assertThat(all).containsExactlyInAnyOrder(where(n -> n >= 100 && n % 2 == 0));

    var afterIndex = query(text).resumeFrom(QueryCursor.of(indexed.cursor().toBytes()));
    assertThat(afterIndex.explain().filter()).contains(Filter.range("n", 100, Long.MAX_VALUE));
    assertThat(afterIndex.explain().explain()).contains("as the query began with it");
    all = new ArrayList<>(ids(indexed.rows()));
    all.addAll(ids(afterIndex.execute().toList()));
    assertThat(all).containsExactlyInAnyOrder(where(n -> n >= 100 && n % 2 == 0));

    assertThatThrownBy(() -> query("$.n >= 101").resumeFrom(indexed.cursor()).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same filter");
    requests.dropIndex(set, BY_N).waitUntilComplete();
    assertThatThrownBy(() -> afterIndex.execute().toList())
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("begin the query anew");
  }

  @Test
  void backgroundJobsChooseTheirIndexToo() {
    indexOfNumbers();
    session
        .backgroundTask()
        .update(set)
        .where("$.n >= ?0 and $.country == 'UK'", 290)
        .bin("seen")
        .setTo(1L)
        .execute()
        .waitUntilComplete();
    assertThat(ids(query("$.seen == 1").execute().toList()))
        .containsExactlyInAnyOrder(290L, 292L, 294L, 296L, 298L);
    session
        .backgroundTask()
        .delete(set)
        .where(Filters.bin("n").lessThan(10))
        .execute()
        .waitUntilComplete();
    assertThat(query("$.n < 20").execute().toList()).hasSize(10);
    setup.requests().dropIndex(set, BY_N).waitUntilComplete();
    session.backgroundTask().delete(set).where("$.n < 20").execute().waitUntilComplete();
    assertThat(query("$.n < 25").execute().toList()).hasSize(5);
  }

  @Test
  void aSecondHintIsRefused() {
    var query = query("$.n == 1").withHint(QueryHint.bin("n"));
    assertThatThrownBy(() -> query.withHint(QueryHint.bin("m")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("once");
  }
}
