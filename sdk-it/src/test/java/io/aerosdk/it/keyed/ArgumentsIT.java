package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong arguments are refused where they are given: thrown by the call, on the caller's line, in
 * both flavours, with a message that names the rule.
 */
@KeyedScenarios
@SuppressWarnings("NullAway") // half of the tests are about what happens on null
class ArgumentsIT {
  private static final String TOO_LONG = "sixteen-letters!";
  private static final Map<String, Object> BINS = Map.of("a", 1L);

  private final TestSession session;
  private final DataSet set;

  ArgumentsIT(Setup setup) {
    session = setup.session();
    set = setup.set(ArgumentsIT.class);
  }

  /** A call with a wrong argument. */
  @FunctionalInterface
  interface Call {
    void make(TestSession session, DataSet set);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"keys", "bins", "settings", "queries", "chains", "tables"})
  void areThrownOnTheCallersLine(
      String name, Call call, Class<? extends Throwable> type, String message) {
    Throwable thrown = catchThrowable(() -> call.make(session, set));

    assertThat(thrown).isInstanceOf(type).hasMessageContaining(message);
    assertThat(thrown.getSuppressed()).as("thrown by the call, not by its stage").isEmpty();
    assertThat(callersLine(thrown)).isEqualTo(ArgumentsIT.class.getName());
    assertThat(session.query(set).execute().toList()).as("nothing was written").isEmpty();
  }

  /** The class of the first frame that does not belong to the SDK or the JDK. */
  private static String callersLine(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(type -> !type.startsWith("java."))
        .filter(type -> !type.startsWith("io.aerosdk.") || type.startsWith("io.aerosdk.it."))
        .findFirst()
        .orElse("none");
  }

  static Stream<Arguments> keys() {
    Class<?> npe = NullPointerException.class;
    Class<?> iae = IllegalArgumentException.class;
    return Stream.of(
        wrong("get null", (s, set) -> s.get(null), npe, "key must not be null"),
        wrong("find null", (s, set) -> s.find(null), npe, "key must not be null"),
        wrong("contains null", (s, set) -> s.contains(null), npe, "key must not be null"),
        wrong("put null", (s, set) -> s.put(null, BINS), npe, "key must not be null"),
        wrong("upsert null", (s, set) -> s.upsert((Key) null), npe, "key must not be null"),
        wrong("insert no key", (s, set) -> s.insert(), iae, "at least one key, got none"),
        wrong("update empty list", (s, set) -> s.update(List.of()), iae, "at least one key"),
        wrong("replace empty list", (s, set) -> s.replace(List.of()), iae, "at least one key"),
        wrong(
            "replaceIfExists null list",
            (s, set) -> s.replaceIfExists((List<Key>) null),
            npe,
            "keys must not be null"),
        wrong("delete no key", (s, set) -> s.delete(), iae, "at least one key"),
        wrong("touch null array", (s, set) -> s.touch((Key[]) null), npe, "keys must not be null"),
        wrong(
            "exists a null among keys",
            (s, set) -> s.exists(set.id(1), null),
            npe,
            "got null at position 1"),
        wrong("query no key", (s, set) -> s.query(set.ids()), iae, "at least one key"),
        wrong(
            "empty list in a chain",
            (s, set) -> s.upsert(set.id(1)).put(BINS).query(List.of()),
            iae,
            "at least one key"),
        wrong("empty id", (s, set) -> s.get(set.id("")), iae, "id must not be null or empty"),
        wrong("id of a wrong type", (s, set) -> s.get(set.id(List.of())), iae, "id must be"));
  }

  static Stream<Arguments> bins() {
    Class<?> npe = NullPointerException.class;
    Class<?> iae = IllegalArgumentException.class;
    Class<?> ise = IllegalStateException.class;
    String name = "bin name must be 1 to 15 bytes in UTF-8, got ";
    Map<String, Object> nullName = new HashMap<>();
    nullName.put(null, 1);
    return Stream.of(
        wrong("put no bins", (s, set) -> s.put(set.id(1), Map.of()), iae, "at least one bin"),
        wrong(
            "put null",
            (s, set) -> s.put(set.id(1), (Map<String, Object>) null),
            npe,
            "bins must not be null"),
        wrong("put no ready bins", (s, set) -> s.put(set.id(1)), iae, "at least one bin"),
        wrong("put a null bin", (s, set) -> s.put(set.id(1), new Bin("a", 1), null), npe, "bin"),
        wrong(
            "put a ready bin of a long name",
            (s, set) -> s.put(set.id(1), new Bin(TOO_LONG, 1)),
            iae,
            name + "\"" + TOO_LONG + "\" (16)"),
        wrong(
            "put a long name",
            (s, set) -> s.put(set.id(1), Map.of(TOO_LONG, 1)),
            iae,
            name + "\"" + TOO_LONG + "\" (16)"),
        wrong("put a null name", (s, set) -> s.put(set.id(1), nullName), npe, "bin name"),
        wrong("get a long name", (s, set) -> s.get(set.id(1), TOO_LONG), iae, name),
        wrong("get an empty name", (s, set) -> s.find(set.id(1), "a", ""), iae, name + "\"\" (0)"),
        wrong("bin of a long name", (s, set) -> s.upsert(set.id(1)).bin(TOO_LONG), iae, name),
        wrong(
            "bin of too many bytes",
            (s, set) -> s.upsert(set.id(1)).bin("ü".repeat(8)),
            iae,
            "(16)"),
        wrong("bin null", (s, set) -> s.upsert(set.id(1)).bin(null), npe, "bin name"),
        wrong("put in verb", (s, set) -> s.update(set.id(1)).put(Map.of()), iae, "at least one"),
        wrong("bins none", (s, set) -> s.query(set.id(1)).bins(), iae, "at least one bin"),
        wrong("bins long", (s, set) -> s.query(set.id(1)).bins("a", TOO_LONG), iae, name),
        wrong(
            "bins and withNoBins",
            (s, set) -> s.query(set.id(1)).bins("a").withNoBins(),
            ise,
            "must stand alone"),
        wrong(
            "withNoBins and bins",
            (s, set) -> s.query(set.id(1)).withNoBins().bins("a"),
            ise,
            "must stand alone"),
        wrong(
            "append null",
            (s, set) -> s.upsert(set.id(1)).bin("a").append((String) null),
            npe,
            "suffix must not be null"),
        wrong(
            "operation null",
            (s, set) -> s.upsert(set.id(1)).addOperation((Operation) null),
            npe,
            "operation must not be null"),
        wrong(
            "write of nothing",
            (s, set) -> s.update(set.id(1)).execute(),
            ise,
            "must write at least one bin"),
        wrong(
            "write of nothing in a chain",
            (s, set) -> s.update(set.id(1)).query(set.id(2)).execute(),
            ise,
            "must write at least one bin"));
  }

  static Stream<Arguments> settings() {
    Class<?> npe = NullPointerException.class;
    Class<?> iae = IllegalArgumentException.class;
    String range = "generation must be 1 to 65535, got ";
    return Stream.of(
        wrong(
            "generation 0",
            (s, set) -> s.upsert(set.id(1)).ensureGenerationIs(0),
            iae,
            range + "0"),
        wrong(
            "generation -1",
            (s, set) -> s.delete(set.id(1)).ensureGenerationIs(-1),
            iae,
            range + "-1"),
        wrong(
            "generation 65536",
            (s, set) -> s.touch(set.id(1)).ensureGenerationIs(65_536),
            iae,
            range + "65536"),
        wrong(
            "generation of an insert",
            (s, set) -> s.insert(set.id(1)).ensureGenerationIs(1),
            IllegalStateException.class,
            "a new record has no generation"),
        wrong(
            "life null",
            (s, set) -> s.upsert(set.id(1)).expireRecordAfter(null),
            npe,
            "life must not be null"),
        wrong(
            "condition null",
            (s, set) -> s.delete(set.id(1)).where((Exp) null),
            npe,
            "condition must not be null"),
        wrong(
            "expression null",
            (s, set) -> s.query(set.id(1)).where((Expression) null),
            npe,
            "condition must not be null"),
        wrong(
            "strategy null",
            (s, set) -> s.delete(set.id(1)).execute((ErrorStrategy) null),
            npe,
            "onError must not be null"));
  }

  static Stream<Arguments> queries() {
    Class<?> npe = NullPointerException.class;
    Class<?> iae = IllegalArgumentException.class;
    String range = "partitions must be a range first < end within 0 to 4096, got ";
    return Stream.of(
        wrong("set null", (s, set) -> s.query((DataSet) null), npe, "dataSet must not be null"),
        wrong("limit 0", (s, set) -> s.query(set).limit(0), iae, "limit must be at least 1, got 0"),
        wrong("limit -1", (s, set) -> s.query(set).limit(-1), iae, "got -1"),
        wrong("rps 0", (s, set) -> s.query(set).recordsPerSecond(0), iae, "must be at least 1"),
        wrong("partition -1", (s, set) -> s.query(set).onPartition(-1), iae, range + "-1 to 0"),
        wrong("partition 4096", (s, set) -> s.query(set).onPartition(4096), iae, "4096 to 4097"),
        wrong("range empty", (s, set) -> s.query(set).onPartitionRange(7, 7), iae, range + "7"),
        wrong("range beyond", (s, set) -> s.query(set).onPartitionRange(0, 4097), iae, range),
        wrong("bins none", (s, set) -> s.query(set).bins(), iae, "at least one bin"),
        wrong("bins long", (s, set) -> s.query(set).bins(TOO_LONG), iae, "1 to 15 bytes"),
        wrong("condition null", (s, set) -> s.query(set).where((Exp) null), npe, "condition"),
        wrong(
            "bins and withNoBins",
            (s, set) -> s.query(set).bins("a").withNoBins(),
            IllegalStateException.class,
            "must stand alone"));
  }

  static Stream<Arguments> chains() {
    Class<?> iae = IllegalArgumentException.class;
    Class<?> ise = IllegalStateException.class;
    return Stream.of(
        wrong(
            "default life 0",
            (s, set) -> s.delete(set.id(1)).defaultExpireRecordAfter(Duration.ZERO),
            iae,
            "life must be 1 s to 10 years"),
        wrong(
            "default condition null",
            (s, set) -> s.delete(set.id(1)).defaultWhere((Exp) null),
            NullPointerException.class,
            "condition must not be null"),
        wrong(
            "end in the past",
            (s, set) -> s.touch(set.id(1)).expireRecordAt(Instant.EPOCH),
            iae,
            "end must be in the future"),
        wrong(
            "end null",
            (s, set) -> s.upsert(set.id(1)).expireRecordAt(null),
            NullPointerException.class,
            "end must not be null"),
        wrong(
            "replaceOnly of an insert",
            (s, set) -> s.insert(set.id(1)).replaceOnly(),
            ise,
            "must not follow insert"),
        wrong(
            "tombstone of nothing",
            (s, set) -> s.upsert(set.id(1)).put(BINS).withDurableDelete().execute(),
            ise,
            "must go with deleteRecord()"),
        wrong(
            "tombstone of nothing, prepared",
            (s, set) -> s.upsert(set.id(1)).put(BINS).withoutDurableDelete().prepare(),
            ise,
            "must go with deleteRecord()"),
        wrong(
            "write that only reads",
            (s, set) -> s.insert(set.id(1)).bin("a").get().execute(),
            ise,
            "INSERT must write something"),
        wrong(
            "write of several that only reads",
            (s, set) -> s.update(set.ids(1, 2)).bin("a").get().execute(),
            ise,
            "UPDATE must write something"),
        wrong(
            "more of a verb that is complete",
            (s, set) -> {
              var first = s.upsert(set.id(1)).put(BINS);
              first.query(set.id(2));
              first.neverExpire();
            },
            ise,
            "must be complete before the next verb"),
        wrong(
            "strategy of a prepared command null",
            (s, set) -> s.delete(set.id(1)).prepare().execute((ErrorStrategy) null),
            NullPointerException.class,
            "onError must not be null"));
  }

  static Stream<Arguments> tables() {
    Class<?> npe = NullPointerException.class;
    Class<?> iae = IllegalArgumentException.class;
    return Stream.of(
        wrong("table of null", (s, set) -> s.insert((DataSet) null), npe, "dataSet must not"),
        wrong("no bins", (s, set) -> s.insert(set).bins(), iae, "at least one bin"),
        wrong("long bin", (s, set) -> s.update(set).bins(TOO_LONG), iae, "1 to 15 bytes"),
        wrong("bin twice", (s, set) -> s.upsert(set).bins("a", "a"), iae, "each bin once"),
        wrong(
            "too few values",
            (s, set) -> s.upsert(set).bins("a", "b").row(1, 2),
            iae,
            "row must give 2 values for [a, b], got 1"),
        wrong(
            "too many values",
            (s, set) -> s.upsert(set).bins("a").row(1, 2, 3),
            iae,
            "row must give 1 value for [a], got 2"),
        wrong(
            "unstorable value", (s, set) -> s.upsert(set).bins("a").row(1, new Object()), iae, "a"),
        wrong("wrong id", (s, set) -> s.upsert(set).bins("a").row(List.of(), 1), iae, "id must be"),
        wrong("id null", (s, set) -> s.upsert(set).bins("a").row(null, 1), iae, "id must be"),
        wrong("no rows", (s, set) -> s.upsert(set).bins("a").rows(List.of()), iae, "at least one"),
        wrong(
            "generation of a new row",
            (s, set) -> s.insert(set).bins("a").row(1, 1).ensureGenerationIs(1),
            IllegalStateException.class,
            "a new record has no generation"),
        wrong(
            "default life of a table",
            (s, set) -> s.insert(set).bins("a").defaultExpireRecordAfter(Duration.ofSeconds(-1)),
            iae,
            "life must be"));
  }

  private static Arguments wrong(String name, Call call, Class<?> type, String message) {
    return arguments(name, call, type, message);
  }
}
