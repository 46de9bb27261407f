package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions written word by word are those of the text form, byte for byte. */
class FiltersTest {
  private static final byte[] BLOB = {1, 2};

  static Stream<Arguments> forms() {
    Operand age = Filters.bin("age");
    Operand name = Filters.bin("name");
    Condition adult = age.atLeast(18);
    Condition ada = name.is("Ada");
    Condition rich = Filters.bin("money").greaterThan(1.5);
    return Stream.of(
        Arguments.of(age.is(1), "$.age == 1"),
        Arguments.of(age.isNot(1), "$.age != 1"),
        Arguments.of(age.greaterThan(25), "$.age > 25"),
        Arguments.of(age.atLeast((short) 25), "$.age >= 25"),
        Arguments.of(age.lessThan(-1L), "$.age < -1"),
        Arguments.of(age.atMost(25.5f), "$.age <= 25.5"),
        Arguments.of(name.is("Ada"), "$.name == 'Ada'"),
        Arguments.of(Filters.bin("ok").is(true), "$.ok == true"),
        Arguments.of(Filters.bin("raw").is(BLOB), "$.raw == X'0102'"),
        Arguments.of(age.isIn(List.of(1, 2)), "$.age in [1, 2]"),
        Arguments.of(name.isIn(List.of("a", "b")), "$.name in ['a', 'b']"),
        Arguments.of(Filters.bin("tags").contains("b"), "'b' in $.tags"),
        Arguments.of(age.exists(), "$.age.exists()"),
        Arguments.of(Filters.bin("at").key("city").exists(), "$.at.city.exists()"),
        Arguments.of(Filters.bin("at").key("city").is("Oslo"), "$.at.city == 'Oslo'"),
        Arguments.of(Filters.bin("at").key("zip").greaterThan(5), "$.at.zip > 5"),
        Arguments.of(Filters.bin("l").index(-1).is(30), "$.l.[-1] == 30"),
        Arguments.of(Filters.bin("l").index(0).key("x").index(2).is("y"), "$.l.[0].x.[2] == 'y'"),
        Arguments.of(age.plus(1).is(5), "$.age + 1 == 5"),
        Arguments.of(age.times(2).minus(1).greaterThan(5), "($.age * 2) - 1 > 5"),
        Arguments.of(age.dividedBy(3).atMost(5), "$.age / 3 <= 5"),
        Arguments.of(adult.and(ada), "$.age >= 18 and $.name == 'Ada'"),
        Arguments.of(adult.and(ada, rich), "$.age >= 18 and $.name == 'Ada' and $.money > 1.5"),
        Arguments.of(adult.and(ada).and(rich), "$.age >= 18 and $.name == 'Ada' and $.money > 1.5"),
        Arguments.of(
            adult.and(ada.and(rich)), "$.age >= 18 and ($.name == 'Ada' and $.money > 1.5)"),
        Arguments.of(adult.or(ada).and(rich), "($.age >= 18 or $.name == 'Ada') and $.money > 1.5"),
        Arguments.of(adult.or(ada, rich), "$.age >= 18 or $.name == 'Ada' or $.money > 1.5"),
        Arguments.of(adult.negated(), "not($.age >= 18)"),
        Arguments.of(
            Ael.prepare("$.age >= ?0").with(18).and(ada), "$.age >= 18 and $.name == 'Ada'"),
        Arguments.of(ada.and(Ael.prepare("$.ok").with()), "$.name == 'Ada' and $.ok"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isTheTextForm(Condition condition, String text) {
    assertThat(condition.expression()).isEqualTo(Ael.compile(text));
  }

  @Test
  void showsNoValues() {
    Condition condition = Filters.bin("age").plus(7).is(25).and(Filters.bin("name").is("Ada"));
    assertThat(condition).hasToString("$.age + … == … and $.name == …");
    assertThat(condition.or(condition).negated())
        .hasToString("not(($.age + … == … and $.name == …) or ($.age + … == … and $.name == …))");
    assertThat(Ael.prepare("$.age > ?0").with(25)).hasToString("$.age > ?0");
  }

  @Test
  void isPlannedAsTheTextForm() {
    Index index = Index.on("test", "users", "age", IndexType.NUMERIC);
    QueryPlan plan =
        Filters.bin("age")
            .greaterThan(25)
            .and(Filters.bin("country").is("UK"))
            .plan(IndexContext.of("test", "users", List.of(index)), QueryHint.NONE);
    assertThat(plan.filter()).contains(Filter.range("age", 26, Long.MAX_VALUE));
    assertThat(plan.expression()).contains(Ael.compile("$.country == 'UK'"));
  }

  @Test
  void tellsWhichIndexesWouldHelp() {
    Condition condition =
        Ael.prepare("$.age > ?0 and ($.a == 1 or $.b == 2) and $.at.city == 'Oslo'").with(25);
    List<QueryPlan> candidates = condition.candidates(DataSet.of("test", "users"));
    assertThat(candidates)
        .extracting(plan -> plan.index().orElseThrow().bin())
        .containsExactly("age", "at");
    assertThat(candidates.get(0).filter()).contains(Filter.range("age", 26, Long.MAX_VALUE));
    assertThat(candidates.get(0).explain())
        .isEqualTo(
            "Would use an index on test.users, bin age: 26 to the greatest, if there were one.");
    assertThat(candidates.get(1).expression())
        .contains(Ael.compile("$.age > 25 and ($.a == 1 or $.b == 2)"));
    assertThat(Filters.bin("a").isNot(1).candidates(DataSet.of("test"))).isEmpty();
  }

  @Test
  void aBlobThatIsChangedLaterDoesNotMatter() {
    byte[] blob = {1, 2};
    Condition condition = Filters.bin("raw").is(blob);
    Condition bound = Ael.prepare("$.raw.get(type: BLOB) == ?0").with(blob);
    blob[0] = 9;
    DataSet set = DataSet.of("test");
    Filter wanted = Filter.equal("raw", new byte[] {1, 2});
    assertThat(condition.candidates(set).get(0).filter()).contains(wanted);
    assertThat(bound.candidates(set).get(0).filter()).contains(wanted);
  }

  @Test
  void refusesWhatTheLanguageHasNot() {
    Operand age = Filters.bin("age");
    assertThatThrownBy(() -> Filters.bin("a name that is too long"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> age.is(new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> age.isIn(Arrays.asList(1, "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same type");
    assertThatThrownBy(() -> age.plus(1).key("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> age.plus(1).exists()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> age.is(1).and()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> age.is(Map.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Cannot compare INT to MAP");
  }
}
