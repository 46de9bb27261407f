package io.aerosdk.it.keyed;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.command.ErrorHandler;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which outcomes of a key have a row, which are thrown, and which go to the handler: every verb,
 * alone, among other keys of its kind, and within a mixed chain.
 */
@KeyedScenarios
class RowRulesIT {
  /** What the caller gets of a key that did not go well. Columns: {@link #COLUMNS}. */
  private static final String TABLE =
      """
      absent   none              omitted omitted omitted omitted omitted
      absent   includeMissing    row     row     row     row     row
      absent   failOnFilteredOut omitted omitted omitted omitted omitted
      absent   both              row     row     row     row     row
      needed   none              thrown  omitted omitted thrown  handled
      needed   includeMissing    thrown  row     row     thrown  handled
      needed   failOnFilteredOut thrown  omitted omitted thrown  handled
      needed   both              thrown  row     row     thrown  handled
      failed   none              thrown  row     row     thrown  handled
      failed   includeMissing    thrown  row     row     thrown  handled
      failed   failOnFilteredOut thrown  row     row     thrown  handled
      failed   both              thrown  row     row     thrown  handled
      filtered none              omitted omitted omitted omitted omitted
      filtered includeMissing    row     row     row     row     row
      filtered failOnFilteredOut thrown  row     row     thrown  handled
      filtered both              thrown  row     row     thrown  handled
      """;

  private static final List<String> COLUMNS =
      List.of("DEFAULT one", "DEFAULT several", "IN_STREAM", "THROW", "handler");

  private static final List<String> FLAGS =
      List.of("none", "includeMissing", "failOnFilteredOut", "both");

  private static final Map<String, String> EXPECTED = parse();

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;
  private int nextId;

  RowRulesIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(RowRulesIT.class);
  }

  private static Map<String, String> parse() {
    return TABLE
        .lines()
        .map(line -> line.split(" +"))
        .flatMap(
            cells ->
                Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1)
                    .map(
                        i ->
                            List.of(
                                cells[0] + " " + cells[1] + " " + COLUMNS.get(i), cells[i + 2])))
        .collect(toMap(entry -> entry.get(0), entry -> entry.get(1)));
  }

  /** A verb and a record for which it does not go well, next to one for which it does. */
  record Case(String name, String outcome, int resultCode, Records bad, Records good, Start start) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Starts a verb on keys. */
  @FunctionalInterface
  interface Start {
    KeyedStep<RecordStream, ?> on(KeyedVerbs<RecordStream> verbs, List<Key> keys);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("query missing", "absent", 2, Records.NONE, Records.FRESH, KeyedVerbs::query),
        new Case("exists missing", "absent", 2, Records.NONE, Records.FRESH, KeyedVerbs::exists),
        new Case("delete missing", "absent", 2, Records.NONE, Records.FRESH, KeyedVerbs::delete),
        new Case("touch missing", "absent", 2, Records.NONE, Records.FRESH, KeyedVerbs::touch),
        new Case(
            "update missing",
            "needed",
            2,
            Records.NONE,
            Records.FRESH,
            (v, k) -> v.update(k).put(BINS)),
        new Case(
            "replace if exists missing",
            "needed",
            2,
            Records.NONE,
            Records.FRESH,
            (v, k) -> v.replaceIfExists(k).put(BINS)),
        new Case(
            "insert present",
            "failed",
            5,
            Records.FRESH,
            Records.NONE,
            (v, k) -> v.insert(k).put(BINS)),
        new Case(
            "upsert stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.upsert(k).put(BINS).ensureGenerationIs(1)),
        new Case(
            "update stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.update(k).put(BINS).ensureGenerationIs(1)),
        new Case(
            "replace stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.replace(k).put(BINS).ensureGenerationIs(1)),
        new Case(
            "replace if exists stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.replaceIfExists(k).put(BINS).ensureGenerationIs(1)),
        new Case(
            "delete stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.delete(k).ensureGenerationIs(1)),
        new Case(
            "touch stale",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.touch(k).ensureGenerationIs(1)),
        new Case(
            "delete inside a stale one",
            "failed",
            3,
            Records.WRITTEN_TWICE,
            Records.FRESH,
            (v, k) -> v.update(k).bin("n").get().deleteRecord().ensureGenerationIs(1)),
        new Case(
            "replace only missing",
            "needed",
            2,
            Records.NONE,
            Records.FRESH,
            (v, k) -> v.replace(k).put(BINS).replaceOnly()),
        new Case(
            "query operations missing",
            "absent",
            2,
            Records.NONE,
            Records.FRESH,
            (v, k) -> v.query(k).bin("n").get()),
        new Case(
            "query operations filtered by default",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.query(k).bin("n").get().where(IS_NUMBER)),
        new Case(
            "update of another type",
            "failed",
            12,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.upsert(k).bin("n").add(1)),
        new Case(
            "query filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.query(k).where(IS_NUMBER)),
        new Case(
            "exists filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.exists(k).where(IS_NUMBER)),
        new Case(
            "upsert filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.upsert(k).put(BINS).where(IS_NUMBER)),
        new Case(
            "update filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.update(k).put(BINS).where(IS_NUMBER)),
        new Case(
            "replace filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.replace(k).put(BINS).where(IS_NUMBER)),
        new Case(
            "replace if exists filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.replaceIfExists(k).put(BINS).where(IS_NUMBER)),
        new Case(
            "delete filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.delete(k).where(IS_NUMBER)),
        new Case(
            "touch filtered",
            "filtered",
            27,
            Records.FRESH,
            Records.NUMBER,
            (v, k) -> v.touch(k).where(IS_NUMBER)));
  }

  private static final Map<String, Object> BINS = Map.of("n", "new");

  private static final Exp IS_NUMBER = Exp.eq(Exp.binType("n"), Exp.val(1));

  /** What is there before the verb. */
  enum Records {
    NONE,
    FRESH,
    WRITTEN_TWICE,
    NUMBER
  }

  private Key key(Records before) {
    Key key = set.id(nextId++);
    switch (before) {
      case NONE -> {}
      case FRESH -> session.put(key, Map.of("n", "old"));
      case WRITTEN_TWICE -> {
        session.put(key, Map.of("n", "older"));
        session.put(key, Map.of("n", "old"));
      }
      case NUMBER -> session.put(key, Map.of("n", 7));
    }
    return key;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oneKey(Case given) {
    forAll(given, Arity.ONE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void severalKeys(Case given) {
    forAll(given, Arity.SEVERAL);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mixedChain(Case given) {
    forAll(given, Arity.MIXED);
  }

  private enum Arity {
    ONE,
    SEVERAL,
    MIXED
  }

  private void forAll(Case given, Arity arity) {
    if (given.outcome.equals("filtered")) {
      setup.assumeConditions();
    }
    for (String flag : FLAGS) {
      for (String column : COLUMNS) {
        if (!column.startsWith("DEFAULT") || column.endsWith("one") == (arity == Arity.ONE)) {
          run(given, arity, flag, column);
        }
      }
    }
  }

  private void run(Case given, Arity arity, String flag, String column) {
    Key before = key(arity == Arity.MIXED ? Records.NONE : given.good);
    Key bad = key(given.bad);
    Key after = key(arity == Arity.MIXED ? Records.FRESH : given.good);
    KeyedStep<RecordStream, ?> step =
        switch (arity) {
          case ONE -> given.start.on(session, List.of(bad));
          case SEVERAL -> given.start.on(session, List.of(before, bad, after));
          case MIXED -> given.start.on(session.upsert(before).put(BINS), List.of(bad)).query(after);
        };
    Seen seen = execute(flagged(step, flag), column);

    String expected = requireNonNull(EXPECTED.get(given.outcome + " " + flag + " " + column));
    int index = arity == Arity.ONE ? 0 : 1;
    assertThat(seen.outcome(index)).as("%s, %s, %s", arity, flag, column).isEqualTo(expected);
    seen.check(bad, index, given.resultCode);
    if (arity != Arity.ONE && !expected.equals("thrown")) {
      assertThat(seen.rows)
          .filteredOn(RecordResult::isOk)
          .extracting(RecordResult::key)
          .as("neighbours of %s, %s, %s", arity, flag, column)
          .containsExactly(before, after);
    }
  }

  private static KeyedStep<RecordStream, ?> flagged(KeyedStep<RecordStream, ?> step, String flag) {
    return switch (flag) {
      case "includeMissing" -> step.includeMissingKeys();
      case "failOnFilteredOut" -> step.failOnFilteredOut();
      case "both" -> step.includeMissingKeys().failOnFilteredOut();
      default -> step;
    };
  }

  private static Seen execute(KeyedStep<RecordStream, ?> step, String column) {
    List<Seen.Handled> handled = new ArrayList<>();
    ErrorHandler handler = (key, index, error) -> handled.add(new Seen.Handled(key, index, error));
    List<RecordResult> rows = new ArrayList<>();
    Throwable thrown =
        catchThrowable(
            () -> {
              RecordStream stream =
                  switch (column) {
                    case "IN_STREAM" -> step.execute(ErrorStrategy.IN_STREAM);
                    case "THROW" -> step.execute(ErrorStrategy.THROW);
                    case "handler" -> step.execute(handler);
                    default -> step.execute();
                  };
              rows.addAll(stream.toList());
            });
    return new Seen(rows, handled, thrown);
  }

  /** What came back. */
  private record Seen(List<RecordResult> rows, List<Handled> handled, @Nullable Throwable thrown) {
    private record Handled(Key key, int index, SdkException error) {}

    String outcome(int index) {
      if (thrown != null) {
        return "thrown";
      }
      if (!handled.isEmpty()) {
        return rows.stream().anyMatch(row -> row.index() == index) ? "handled and row" : "handled";
      }
      return rows.stream().anyMatch(row -> row.index() == index) ? "row" : "omitted";
    }

    void check(Key bad, int index, int resultCode) {
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(SdkException.class);
        assertThat(((SdkException) thrown).resultCode()).isEqualTo(resultCode);
      }
      for (Handled call : handled) {
        assertThat(call.key()).isEqualTo(bad);
        assertThat(call.index()).isEqualTo(index);
        assertThat(call.error().resultCode()).isEqualTo(resultCode);
      }
      for (RecordResult row : rows) {
        if (row.index() == index) {
          assertThat(row.key()).isEqualTo(bad);
          assertThat(row.resultCode()).isEqualTo(resultCode);
        } else {
          assertThat(row.resultCode()).isEqualTo(ResultCode.OK);
        }
      }
    }
  }
}
