package io.aerosdk.command.bin;

import static io.aerosdk.command.bin.HllOption.ALLOW_FOLD;
import static io.aerosdk.command.bin.HllOption.CREATE_ONLY;
import static io.aerosdk.command.bin.HllOption.NO_FAIL;
import static io.aerosdk.command.bin.HllOption.UPDATE_ONLY;
import static io.aerosdk.command.bin.Steps.assertSame;
import static io.aerosdk.command.bin.Steps.hll;
import static io.aerosdk.command.bin.Steps.hllReads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.Value.HLLValue;
import com.aerospike.client.operation.HLLOperation;
import com.aerospike.client.operation.HLLPolicy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.ReadBin;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HllStepsTest {
  private static final HLLPolicy PLAIN = HLLPolicy.Default;
  private static final List<HLLValue> OTHERS =
      List.of(new HLLValue(new byte[] {0, 4, 0}), new HLLValue(new byte[] {0, 5, 0}));
  private static final HllConfig CONFIG = HllConfig.of(12, 20);

  @ParameterizedTest
  @MethodSource
  void everyStepIsTheOperationOfTheClient(KeyedStep<KeyedCommand, ?> step, Operation expected) {
    assertSame(step, expected);
  }

  static Stream<Arguments> everyStepIsTheOperationOfTheClient() {
    return Stream.concat(writes(), reads());
  }

  private static Stream<Arguments> writes() {
    List<Value> values = List.of(Value.get("a"), Value.get(1L), Value.get("DAYS"), Value.get(0.5));
    List<Object> java = List.of("a", 1, TimeUnit.DAYS, 0.5f);
    return Stream.of(
        arguments(hll().init(HllConfig.of(4)), HLLOperation.init(PLAIN, "b", 4, 0)),
        arguments(hll().init(CONFIG), HLLOperation.init(PLAIN, "b", 12, 20)),
        arguments(
            hll().init(CONFIG, CREATE_ONLY, NO_FAIL),
            HLLOperation.init(new HLLPolicy(5), "b", 12, 20)),
        arguments(
            hll().init(CONFIG, UPDATE_ONLY), HLLOperation.init(new HLLPolicy(2), "b", 12, 20)),
        arguments(hll().add(java), HLLOperation.add(PLAIN, "b", values)),
        arguments(hll().add(java, NO_FAIL), HLLOperation.add(new HLLPolicy(4), "b", values)),
        arguments(hll().add(java, CONFIG), HLLOperation.add(PLAIN, "b", values, 12, 20)),
        arguments(
            hll().add(java, HllConfig.of(9), CREATE_ONLY),
            HLLOperation.add(new HLLPolicy(1), "b", values, 9, 0)),
        arguments(hll().setUnion(OTHERS), HLLOperation.setUnion(PLAIN, "b", OTHERS)),
        arguments(
            hll().setUnion(OTHERS, ALLOW_FOLD, UPDATE_ONLY),
            HLLOperation.setUnion(new HLLPolicy(10), "b", OTHERS)),
        arguments(hll().fold(4), HLLOperation.fold("b", 4)),
        arguments(hll().refreshCount(), HLLOperation.refreshCount("b")));
  }

  private static Stream<Arguments> reads() {
    Operation union = HLLOperation.getUnion("b", OTHERS);
    Operation unionCount = HLLOperation.getUnionCount("b", OTHERS);
    Operation intersectCount = HLLOperation.getIntersectCount("b", OTHERS);
    Operation similarity = HLLOperation.getSimilarity("b", OTHERS);
    return Stream.of(
        arguments(hll().getCount(), HLLOperation.getCount("b")),
        arguments(hllReads().getCount(), HLLOperation.getCount("b")),
        arguments(hll().describe(), HLLOperation.describe("b")),
        arguments(hllReads().describe(), HLLOperation.describe("b")),
        arguments(hll().getUnion(OTHERS), union),
        arguments(hllReads().getUnion(OTHERS), union),
        arguments(hll().getUnionCount(OTHERS), unionCount),
        arguments(hllReads().getUnionCount(OTHERS), unionCount),
        arguments(hll().getIntersectCount(OTHERS), intersectCount),
        arguments(hllReads().getIntersectCount(OTHERS), intersectCount),
        arguments(hll().getSimilarity(OTHERS), similarity),
        arguments(hllReads().getSimilarity(OTHERS), similarity));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mistakesAreRefusedOnTheLineOfTheCaller(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }

  static Stream<Arguments> mistakesAreRefusedOnTheLineOfTheCaller() {
    List<Object> values = List.of("a");
    return Stream.of(
        refused(
            "options of init must not be both CREATE_ONLY and UPDATE_ONLY",
            () -> hll().init(CONFIG, UPDATE_ONLY, CREATE_ONLY)),
        refused(
            "options of setUnion must not be both",
            () -> hll().setUnion(OTHERS, CREATE_ONLY, NO_FAIL, UPDATE_ONLY)),
        refused("options of init must be of", () -> hll().init(CONFIG, ALLOW_FOLD)),
        refused("options of add must be of", () -> hll().add(values, UPDATE_ONLY)),
        refused("options of add must be of", () -> hll().add(values, CONFIG, ALLOW_FOLD)),
        refused("values must be at least one", () -> hll().add(List.of())),
        refused("null, lists or maps", () -> hll().add(List.of(List.of(1)))),
        refused("null, lists or maps", () -> hll().add(List.of(Map.of(1, 2)), CONFIG)),
        refused("null, lists or maps", () -> hll().add(Collections.singletonList(null))),
        refused("bin \"b\"", () -> hll().add(List.of(new Object()))),
        refused("sketches must be at least one", () -> hll().setUnion(List.of())),
        refused("sketches must be at least one", () -> hllReads().getUnion(List.of())),
        refused("sketches must be at least one", () -> hllReads().getUnionCount(List.of())),
        refused("sketches must be at least one", () -> hllReads().getIntersectCount(List.of())),
        refused("sketches must be at least one", () -> hllReads().getSimilarity(List.of())),
        refused("indexBits must be 4 to 16, got 3", () -> hll().fold(3)),
        refused("indexBits must be 4 to 16, got 17", () -> hll().fold(17)));
  }

  private static Arguments refused(String message, ThrowingCallable call) {
    return arguments(message, call);
  }

  @Test
  void readsOfferNoWrites() {
    assertThat(Steps.offered(HllReads.class))
        .containsExactlyInAnyOrder(
            "getCount",
            "describe",
            "getUnion",
            "getUnionCount",
            "getIntersectCount",
            "getSimilarity");
    assertThat(Steps.offered(HllWrites.class))
        .containsAll(Steps.offered(HllReads.class))
        .contains("init", "add", "setUnion", "fold", "refreshCount");
    assertThat(Steps.offered(ReadBin.class))
        .noneMatch(name -> name.matches("(setTo|.*From)") && !name.equals("selectFrom"));
  }

  @Test
  void anyCollectionOfValuesCanBeAdded() {
    assertSame(
        hll().add(new TreeSet<>(Set.of("b", "a"))),
        HLLOperation.add(PLAIN, "b", List.of(Value.get("a"), Value.get("b"))));
  }

  @Test
  void nullsAreRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> hll().getUnion(Arrays.asList(OTHERS.get(0), null)))
        .withMessageContaining("sketch must not be null");
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "16, 0", "4, 4", "16, 48", "13, 51", "14, 4"})
  void shapesThatTheServerKnows(int indexBits, int minHashBits) {
    HllConfig config = HllConfig.of(indexBits, minHashBits);
    assertThat(config).isEqualTo(new HllConfig(indexBits, minHashBits));
    assertThat(HllConfig.of(indexBits)).isEqualTo(new HllConfig(indexBits, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, 'indexBits must be 4 to 16, got 3'",
    "17, 0, 'indexBits must be 4 to 16, got 17'",
    "-1, 0, 'indexBits must be 4 to 16, got -1'",
    "8, 3, 'minHashBits must be 4 to 51, or 0 for none, got 3'",
    "8, 52, 'minHashBits must be 4 to 51, or 0 for none, got 52'",
    "8, -1, 'minHashBits must be 4 to 51, or 0 for none, got -1'",
    "14, 51, 'indexBits and minHashBits must be at most 64 together, got 14 + 51'",
    "16, 49, 'indexBits and minHashBits must be at most 64 together, got 16 + 49'"
  })
  void otherShapesAreRefused(int indexBits, int minHashBits, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HllConfig.of(indexBits, minHashBits))
        .withMessage(message);
  }
}
