package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.ael.AelException;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What filters as text select, as a server sees them. */
@Scenarios
class TextFilterIT {
  private final TestSession session;
  private final DataSet set;

  TextFilterIT(Setup setup) {
    session = setup.session();
    set = setup.set(TextFilterIT.class);
  }

  @BeforeEach
  void people() {
    session
        .upsert(set.id(1))
        .put(
            Map.of(
                "n",
                1,
                "name",
                "Ada",
                "score",
                1.5,
                "tags",
                List.of("a", "b"),
                "at",
                Map.of("city", "Oslo", "zip", 150)))
        .upsert(set.id(2))
        .put(
            Map.of(
                "n",
                2,
                "name",
                "Bob",
                "score",
                2.5,
                "tags",
                List.of("b"),
                "at",
                Map.of("city", "Bergen", "zip", 5003)))
        .upsert(set.id(3))
        .put(
            Map.of(
                "n", 3, "name", "Cyd", "score", -0.5, "tags", List.of(), "l", List.of(10, 20, 30)))
        .execute();
  }

  private List<Long> selected(String text, Object... values) {
    List<Long> found = new ArrayList<>();
    session
        .query(set)
        .where(text, values)
        .execute()
        .forEach(row -> found.add(row.record().getLong("n")));
    found.sort(null);
    return found;
  }

  @Test
  void comparisons() {
    assertThat(selected("$.n > 1")).containsExactly(2L, 3L);
    assertThat(selected("$.name == ?0 or $.n == ?1", "Ada", 3)).containsExactly(1L, 3L);
    assertThat(selected("not($.name == 'Ada') and $.score < 0.0")).containsExactly(3L);
    assertThat(selected("$.name in ?0", List.of("Ada", "Cyd"))).containsExactly(1L, 3L);
    assertThat(selected("'b' in $.tags")).containsExactly(1L, 2L);
    assertThat(selected("exclusive($.n == 1, $.score > 0.0)")).containsExactly(2L);
  }

  @Test
  void numbers() {
    assertThat(selected("$.n * 2 + 1 == 5")).containsExactly(2L);
    assertThat(selected("-$.n < -2")).containsExactly(3L);
    assertThat(selected("-$.score == 0.5")).containsExactly(3L);
    assertThat(selected("$.n & 1 == 1")).containsExactly(1L, 3L);
    assertThat(selected("ceil($.score) == 2.0")).containsExactly(1L);
    assertThat(selected("max($.n, 2) == 2")).containsExactly(1L, 2L);
    assertThat(selected("$.score * 2.0 > $.n.asFloat()")).containsExactly(1L, 2L);
  }

  @Test
  void paths() {
    assertThat(selected("$.at.city == 'Oslo'")).containsExactly(1L);
    assertThat(selected("$.at.zip > 1000")).containsExactly(2L);
    assertThat(selected("$.l.[-1] == 30")).containsExactly(3L);
    assertThat(selected("$.tags.[].count() == 2")).containsExactly(1L);
    assertThat(selected("$.at.{=Oslo}.count() > 0")).containsExactly(1L);
    assertThat(selected("$.l.[#0:2~15] == [20, 30]")).containsExactly(3L);
    assertThat(selected("$.at.city in ['Oslo', 'Paris']")).containsExactly(1L);
  }

  @Test
  void existence() {
    assertThat(selected("$.l.exists()")).containsExactly(3L);
    assertThat(selected("$.l.[].exists()")).containsExactly(3L);
    assertThat(selected("$.at.city.exists()")).containsExactly(1L, 2L);
    assertThat(selected("not($.at.exists())")).containsExactly(3L);
  }

  @Test
  void choicesAndNames() {
    assertThat(selected("$.name == when ($.n == 1 => 'Ada', default => 'Cyd')"))
        .containsExactly(1L, 3L);
    assertThat(selected("let (double = $.n * 2) then (${double} >= 4)")).containsExactly(2L, 3L);
    assertThat(selected("$.setName() == ?0", set.setName().orElseThrow()))
        .containsExactly(1L, 2L, 3L);
    assertThat(selected("$.digestModulo(1) == 0")).hasSize(3);
  }

  @Test
  void conditionsOfVerbs() {
    session
        .update(set.ids(1, 2, 3))
        .where("$.n >= ?0", 2)
        .bin("seen")
        .setTo(true)
        .delete(set.id(1))
        .where("$.name == 'Bob'")
        .execute();
    assertThat(selected("$.seen == true")).containsExactly(2L, 3L);
    assertThat(session.contains(set.id(1))).isTrue();

    session.upsert(set).bins("seen").defaultWhere("$.n < 2").row(1, false).row(2, false).execute();
    assertThat(selected("$.seen == false")).containsExactly(1L);
  }

  @Test
  void brokenTextsAreRefusedOnTheCallersLine() {
    KeyedWrite<RecordStream> update = session.update(set.id(1));
    assertThatThrownBy(() -> update.where("$.n > "))
        .isInstanceOfSatisfying(AelException.class, e -> assertThat(e.line()).isEqualTo(1));
    assertThatThrownBy(() -> session.query(set).where("$.n == ?0"))
        .isInstanceOf(AelException.class);
  }
}
