package io.aerosdk.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.Value.GeoJSONValue;
import com.aerospike.client.Value.HLLValue;
import io.aerosdk.command.bin.HllConfig;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException.Details;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperationResultTest {
  private static final Key KEY = new Key("test", "users", 1);
  private static final byte[] BYTES = {1};
  private static final GeoJSONValue GEO = new GeoJSONValue("{}");
  private static final HLLValue SKETCH = new HLLValue(BYTES);

  /** Each getter by its name. */
  private static final Map<String, Function<OperationResult, Object>> GETTERS =
      Map.ofEntries(
          Map.entry("long", OperationResult::getLong),
          Map.entry("int", OperationResult::getInt),
          Map.entry("double", OperationResult::getDouble),
          Map.entry("boolean", OperationResult::getBoolean),
          Map.entry("string", OperationResult::getString),
          Map.entry("bytes", OperationResult::getBytes),
          Map.entry("list", OperationResult::getList),
          Map.entry("map", OperationResult::getMap),
          Map.entry("geo", OperationResult::getGeoJson),
          Map.entry("hll", OperationResult::getHll),
          Map.entry("config", OperationResult::getHllConfig));

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyGetterTakesItsTypesAndRefusesAllOthers(
      Object value, String name, Map<String, Object> expected) {
    OperationResult result = new OperationResult("bin \"b\"", value);

    assertThat(result.isNull()).isFalse();
    assertThat(result.value()).isSameAs(value);
    GETTERS.forEach(
        (type, getter) -> {
          if (expected.containsKey(type)) {
            assertThat(getter.apply(result)).isEqualTo(expected.get(type));
          } else {
            assertThatExceptionOfType(ClassCastException.class)
                .as(type)
                .isThrownBy(() -> getter.apply(result))
                .withMessageStartingWith("bin \"b\" holds " + name);
          }
        });
  }

  static Stream<Arguments> everyGetterTakesItsTypesAndRefusesAllOthers() {
    return Stream.of(
        arguments(7L, "an integer", Map.of("long", 7L, "int", 7, "double", 7.0, "boolean", true)),
        arguments(0L, "an integer", Map.of("long", 0L, "int", 0, "double", 0.0, "boolean", false)),
        arguments(true, "a boolean", Map.of("long", 1L, "int", 1, "boolean", true)),
        arguments(false, "a boolean", Map.of("long", 0L, "int", 0, "boolean", false)),
        arguments(0.5, "a double", Map.of("double", 0.5)),
        arguments("x", "a string", Map.of("string", "x")),
        arguments(BYTES, "bytes", Map.of("bytes", BYTES)),
        arguments(List.of(1L), "a list", Map.of("list", List.of(1L))),
        arguments(
            List.of(12L, 20L),
            "a list",
            Map.of("list", List.of(12L, 20L), "config", HllConfig.of(12, 20))),
        arguments(Map.of("k", 1L), "a map", Map.of("map", Map.of("k", 1L))),
        arguments(GEO, "GeoJSON", Map.of("geo", "{}")),
        arguments(SKETCH, "a sketch", Map.of("hll", SKETCH)));
  }

  @Test
  void nothingIsNeverZero() {
    OperationResult nothing = new OperationResult("bin \"b\"", null);
    assertThat(nothing.isNull()).isTrue();
    assertThat(nothing.value()).isNull();
    GETTERS.forEach(
        (type, getter) ->
            assertThatExceptionOfType(NoSuchElementException.class)
                .as(type)
                .isThrownBy(() -> getter.apply(nothing))
                .withMessage("There is no value of bin \"b\""));
  }

  @Test
  void integersThatNeedMoreThan32BitsAreNoInts() {
    assertThat(new OperationResult("b", (long) Integer.MIN_VALUE).getInt())
        .isEqualTo(Integer.MIN_VALUE);
    assertThatThrownBy(() -> new OperationResult("bin \"b\"", 1L << 31).getInt())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("bin \"b\"");
  }

  @Test
  void equalByValueAndSilentAboutIt() {
    OperationResult one = new OperationResult("bin \"a\"", new byte[] {1});
    OperationResult same = new OperationResult("bin \"b\"", new byte[] {1});
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(new OperationResult("bin \"a\"", new byte[] {2}));
    assertThat(new OperationResult("a", "x"))
        .isEqualTo(new OperationResult("b", "x"))
        .hasToString("OperationResult[a, a string]");
  }

  @Test
  void aRowGivesTheValuesOfItsBins() {
    Map<String, Object> bins = new HashMap<>(Map.of("i", 7L, "d", 0.5, "f", true, "s", "x"));
    bins.putAll(Map.of("y", BYTES, "l", List.of(1L), "m", Map.of(), "h", List.of(4L, 0L)));
    bins.put("null", null);
    RecordResult row = RecordResult.ok(KEY, new Record(bins, 1, 0), 0);

    assertThat(row.getLong("i")).isEqualTo(7);
    assertThat(row.getDouble("d")).isEqualTo(0.5);
    assertThat(row.getBoolean("f")).isTrue();
    assertThat(row.getString("s")).isEqualTo("x");
    assertThat(row.getBytes("y")).isSameAs(BYTES);
    assertThat(row.getList("l")).isEqualTo(List.of(1L));
    assertThat(row.getMap("m")).isEmpty();
    assertThat(row.getHllConfig("h")).isEqualTo(HllConfig.of(4));
    assertThat(row.result("i").getInt()).isEqualTo(7);
    assertThat(row.findResult("i")).hasValueSatisfying(it -> assertThat(it.getInt()).isEqualTo(7));
    assertThat(row.findResult("none")).isEmpty();
    assertThat(row.findResult("null")).isEmpty();
    assertThat(row.results()).isEmpty();
    assertThatThrownBy(() -> row.getLong("none"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("bin \"none\"")
        .hasMessageContaining("m");
    assertThatThrownBy(() -> row.getLong("s"))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("bin \"s\" holds a string, not an integer");
  }

  @Test
  void aRowThatFailedThrowsItsError() {
    RecordNotFoundException missing = new RecordNotFoundException(Details.of("not there", 2));
    RecordResult row = RecordResult.failed(KEY, null, missing, 0);
    assertThatThrownBy(() -> row.getLong("a")).isSameAs(missing);
    assertThatThrownBy(() -> row.findResult("a")).isSameAs(missing);
    assertThatThrownBy(() -> row.results("a")).isSameAs(missing);
    assertThatThrownBy(row::results).isSameAs(missing);
    assertThatThrownBy(() -> row.as((key, record) -> record)).isSameAs(missing);
  }

  @Test
  void resultsAreInTheOrderOfTheOperations() {
    Operation a = Operation.get("a");
    Operation b = Operation.get("b");
    RecordResult row =
        row(
            bins("a", Arrays.asList(null, 1L, List.of(2L)), "b", List.of(3L), "c", null),
            a,
            b,
            a,
            Operation.touch(),
            Operation.get("c"),
            a,
            Operation.get("missing"));

    assertThat(row.results("a"))
        .extracting(OperationResult::value)
        .containsExactly(null, 1L, List.of(2L));
    assertThat(row.results("b")).extracting(OperationResult::value).containsExactly(List.of(3L));
    assertThat(row.results("c")).extracting(OperationResult::value).containsOnlyNulls().hasSize(1);
    assertThat(row.results("missing")).singleElement().matches(OperationResult::isNull);
    assertThat(row.results())
        .extracting(OperationResult::value)
        .containsExactly(null, List.of(3L), 1L, null, null, List.of(2L), null);
    assertThatThrownBy(() -> row.results("a").get(0).getLong())
        .hasMessage("There is no value of bin \"a\" (operation 1 on it)");
    assertThatThrownBy(() -> row.getLong("a"))
        .isInstanceOf(ClassCastException.class)
        .hasMessage("bin \"a\" (with 3 results, see results(bin)) holds a list, not an integer");
    assertThatThrownBy(() -> row.results("other"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("The command has no operation on bin \"other\"");
  }

  @Test
  void resultsThatCannotBeToldApartAreNotGuessed() {
    Operation a = Operation.get("a");
    RecordResult row =
        row(bins("a", 1L, "b", List.of(1L)), a, a, Operation.get("b"), Operation.get("b"));
    assertThatThrownBy(() -> row.results("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> row.results("b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bin \"b\" has 2 operations");
  }

  @Test
  void aMapperGetsKeyAndRecord() {
    RecordResult row = row(bins("a", 1L));
    String text = row.as((key, record) -> key.setName + record.getLong("a"));
    assertThat(text).isEqualTo("users1");
  }

  private static RecordResult row(Map<String, @Nullable Object> bins, Operation... operations) {
    return RecordResult.ok(KEY, new Record(bins, 1, 0), 0, operations);
  }

  private static Map<String, @Nullable Object> bins(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> bins = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      bins.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return bins;
  }
}
