package io.aerosdk.query;

import static com.aerospike.client.query.IndexType.NUMERIC;
import static com.aerospike.client.query.IndexType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import io.aerosdk.ael.Ael;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryPlanTest {
  private static final Index AGE =
      Index.on("test", "users", "age", NUMERIC).named("by_age").withEntriesPerValue(120);
  private static final Index CITY =
      Index.on("test", "users", "city", STRING).named("by_city").withEntriesPerValue(9.5);

  private static QueryPlan plan(String text, QueryHint hint, Index... indexes) {
    return Ael.prepare(text).plan(IndexContext.of("test", "users", List.of(indexes)), hint);
  }

  private static QueryPlan plan(String text, Index... indexes) {
    return plan(text, QueryHint.NONE, indexes);
  }

  @Test
  void takesTheIndexWithTheFewestEntriesPerValue() {
    QueryPlan plan = plan("$.age > 30 and $.city == 'Oslo'", AGE, CITY);
    assertThat(plan.index()).contains(CITY);
    assertThat(plan.filter()).contains(Filter.equal("city", "Oslo"));
    assertThat(plan.expression()).contains(Ael.compile("$.age > 30"));
  }

  @Test
  void anIndexOfUnknownSelectivityComesLast() {
    Index unknown = Index.on("test", "users", "city", STRING);
    assertThat(plan("$.age > 30 and $.city == 'Oslo'", unknown, AGE).index()).contains(AGE);
  }

  @Test
  void aHintWins() {
    String text = "$.age > 30 and $.city == 'Oslo'";
    assertThat(plan(text, QueryHint.index("by_age"), AGE, CITY).index()).contains(AGE);
    assertThat(plan(text, QueryHint.bin("age"), AGE, CITY).index()).contains(AGE);
    assertThat(plan(text, QueryHint.index("no_such_index"), AGE, CITY).index()).contains(CITY);
    assertThat(plan("$.city == 'Oslo'", QueryHint.bin("age"), AGE, CITY).index()).contains(CITY);
  }

  @Test
  void nothingIsDropped() {
    assertThat(
            plan("$.a == 1 and not($.b == 2) and ($.c == 3 or $.d == 4) and $.age > 30", AGE)
                .expression())
        .contains(Ael.compile("$.a == 1 and not($.b == 2) and ($.c == 3 or $.d == 4)"));
    assertThat(plan("($.a == 1 and $.age > 30) and ($.b == 2 and $.c == 3)", AGE).expression())
        .contains(Ael.compile("$.a == 1 and ($.b == 2 and $.c == 3)"));
    assertThat(plan("$.age > 30", AGE).expression()).isEmpty();
  }

  @Test
  void whatNeedNotHoldIsNotLookedUp() {
    assertScan("$.age > 30 or $.a == 1", AGE);
    assertScan("not($.age > 30)", AGE);
    assertScan("not($.age > 30 and $.a == 1)", AGE);
    assertScan("exclusive($.age > 30, $.a == 1)", AGE);
    assertScan("when($.age > 30 => true, default => false)", AGE);
    assertScan("let (x = 1) then ($.age > 30)", AGE);
  }

  @Test
  void whatAnIndexCannotAnswerIsNotLookedUp() {
    assertScan("$.age != 30", AGE);
    assertScan("$.age > 30.5", AGE);
    assertScan("$.city > 'Oslo'", CITY);
    assertScan("$.age == 'old'", AGE);
    assertScan("$.age in [1, 2]", AGE);
    assertScan("$.age % 2 == 1", AGE);
    assertScan("abs($.age) == 1", AGE);
    assertScan("$.age > 9223372036854775807", AGE);
    assertScan("$.age < -0x8000000000000000", AGE);
    assertScan("$.age.count() > 5", AGE);
  }

  @Test
  void indexesOfOtherPlacesAreNotUsed() {
    assertScan("$.age > 30", Index.on("other", "users", "age", NUMERIC));
    assertScan("$.age > 30", Index.on("test", "others", "age", NUMERIC));
    assertScan("$.age > 30", AGE.ofCollection(IndexCollectionType.LIST));
    assertScan("$.age > 30", AGE.withContext(CTX.listIndex(0)));
    assertScan("$.age.[0] > 30", AGE);
    assertScan("$.age.[0] > 30", AGE.withContext(CTX.listIndex(1)));
    IndexContext namespace = IndexContext.of("test", null, List.of(AGE));
    assertThat(Ael.prepare("$.age > 30").plan(namespace, QueryHint.NONE).filter()).isEmpty();
  }

  @Test
  void anIndexOfTheNamespaceServesItsSetsAfterTheirOwn() {
    Index all = Index.on("test", null, "age", NUMERIC);
    assertThat(plan("$.age > 30", all).index()).contains(all);
    Index own = Index.on("test", "users", "age", NUMERIC);
    assertThat(plan("$.age > 30", all, own).index()).contains(own);
  }

  @Test
  void aPathIsLookedUpWithItsContext() {
    Index inside = Index.on("test", "users", "scores", NUMERIC).withContext(CTX.listIndex(0));
    assertThat(plan("$.scores.[0] >= 5", inside).filter())
        .contains(Filter.range("scores", 5, Long.MAX_VALUE, CTX.listIndex(0)));
  }

  @Test
  void placeholdersAreLookedUp() {
    QueryPlan plan =
        Ael.prepare("$.age >= ?0 and $.city == ?1")
            .plan(IndexContext.of("test", "users", List.of(AGE)), QueryHint.NONE, 18, "Oslo");
    assertThat(plan.filter()).contains(Filter.range("age", 18, Long.MAX_VALUE));
    assertThat(plan.expression()).contains(Ael.compile("$.city == 'Oslo'"));
  }

  @Test
  void explainsItself() {
    assertThat(plan("$.age > 30 and $.city == 'Oslo'", AGE, CITY).explain())
        .isEqualTo(
            """
            Uses index by_city on test.users, bin city (9.5 entries per value): one value.
            Chosen because it has the fewest entries per value, or comes first among equals; others that fit: index by_age \
            on test.users, bin age (120.0 entries per value).
            The server checks the rest of the filter on each record found.""");
    assertThat(plan("$.age > 30", CITY).explain())
        .isEqualTo(
            """
            No index: there is no index on test.users for bin age (numeric).
            The server checks the whole filter on each record of test.users.""");
    assertThat(plan("$.age <= 30", QueryHint.bin("age"), AGE).explain())
        .contains("the least to 30", "a hint says so", "The index answers the whole filter.");
  }

  @Test
  void whatIsTooLongForAnIndexIsChecked() {
    assertScan("$.city == '" + "x".repeat(2_048) + "'", CITY);
    assertScan("$.city == '" + "ø".repeat(1_024) + "'", CITY);
    assertThat(plan("$.city == '" + "x".repeat(2_047) + "'", CITY).filter()).isPresent();
  }

  @Test
  void saysWhatItWouldHaveToKnow() {
    Index age = Index.on("test", "users", "age", NUMERIC).named("age");
    Index city = Index.on("test", "users", "city", STRING).named("city");
    String text = "$.age > 30 and $.city == 'Oslo'";
    assertThat(plan(text, age, city).undecided()).containsExactly(age, city);
    assertThat(plan(text, AGE, city).undecided()).containsExactly(city);
    assertThat(plan(text, AGE, CITY).undecided()).isEmpty();
    assertThat(plan(text, age).undecided()).as("no rival").isEmpty();
    assertThat(plan(text, QueryHint.bin("age"), age, city).undecided()).as("hinted").isEmpty();
    assertThat(plan("$.age > 3 and $.age < 9", age).undecided()).as("one index").isEmpty();
  }

  @Test
  void argumentsAreChecked() {
    assertThatThrownBy(() -> Index.on(" ", "users", "age", NUMERIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("namespace must not be empty");
    assertThatThrownBy(() -> AGE.withEntriesPerValue(-1))
        .hasMessageContaining("at least 0, got -1");
    assertThatThrownBy(() -> AGE.withEntriesPerValue(Double.NaN)).hasMessageContaining("got NaN");
    assertThatThrownBy(() -> QueryHint.index("")).hasMessageContaining("name must not be empty");
  }

  private static void assertScan(String text, Index... indexes) {
    QueryPlan plan = plan(text, indexes);
    assertThat(plan.filter()).as(text).isEmpty();
    assertThat(plan.index()).isEmpty();
    assertThat(plan.expression()).contains(Ael.compile(text));
    assertThat(plan.explain()).startsWith("No index: ");
  }
}
