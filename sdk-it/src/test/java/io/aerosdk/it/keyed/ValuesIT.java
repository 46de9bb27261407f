package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Key;
import com.aerospike.client.Value;
import io.aerosdk.DataSet;
import io.aerosdk.error.BinException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as they are written, read back, changed and removed. */
@KeyedScenarios
class ValuesIT {
  private final TestSession session;
  private final DataSet set;

  ValuesIT(Setup setup) {
    session = setup.session();
    set = setup.set(ValuesIT.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void everyWayToWriteGivesTheSameBack(String name, Object written, Object read) {
    session.put(set.id("put"), Map.of("v", written));
    session.upsert(set.id("setTo")).bin("v").setTo(written).execute();
    session.upsert(set.ids("m1", "m2")).put(Map.of("v", written)).execute();
    session
        .insert(set.id("chain1"))
        .put(Map.of("v", written))
        .replace(set.id("chain2"))
        .bin("v")
        .setTo(written)
        .execute();

    for (Key key : set.ids("put", "setTo", "m1", "m2", "chain1", "chain2")) {
      assertThat(session.get(key).bins).as("%s", key.userKey).containsOnlyKeys("v");
      assertThat(session.get(key).getValue("v")).as("%s", key.userKey).isEqualTo(read);
    }
    assertThat(session.query(set.ids("put", "m1")).bins("v").execute())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.record().getValue("v")).isEqualTo(read));
  }

  static Stream<Arguments> values() {
    byte[] bytes = {0, 1, -1, 127, -128};
    Map<Object, Object> nested = new HashMap<>();
    nested.put("list", List.of(1L, "two", 3.5, List.of()));
    nested.put(7L, Map.of("deep", Map.of("er", List.of(true, false))));
    nested.put("none", null);
    return Stream.of(
        arguments("long", 1L << 62, 1L << 62),
        arguments("smallest long", Long.MIN_VALUE, Long.MIN_VALUE),
        arguments("largest long", Long.MAX_VALUE, Long.MAX_VALUE),
        arguments("int", -5, -5L),
        arguments("short", (short) 300, 300L),
        arguments("byte", (byte) -1, -1L),
        arguments("double", -0.1, -0.1),
        arguments("smallest double", Double.MIN_VALUE, Double.MIN_VALUE),
        arguments("infinity", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
        arguments("not a number", Double.NaN, Double.NaN),
        arguments("float", 1.5f, 1.5),
        arguments("true", true, true),
        arguments("false", false, false),
        arguments("text", "Grüße, 世界 😀", "Grüße, 世界 😀"),
        arguments("empty text", "", ""),
        arguments("long text", "x".repeat(100_000), "x".repeat(100_000)),
        arguments("bytes", bytes, bytes),
        arguments("no bytes", new byte[0], new byte[0]),
        arguments("list", List.of(1, "a", 2.5, true), List.of(1L, "a", 2.5, true)),
        arguments("empty list", List.of(), List.of()),
        arguments("list with null", Arrays.asList(1L, null), Arrays.asList(1L, null)),
        arguments("map", Map.of("a", 1, "b", "x"), Map.of("a", 1L, "b", "x")),
        arguments("empty map", Map.of(), Map.of()),
        arguments("number keys", Map.of(1, "a", 2L, "b"), Map.of(1L, "a", 2L, "b")),
        arguments("sorted map", new TreeMap<>(Map.of("b", 2, "a", 1)), Map.of("a", 1L, "b", 2L)),
        arguments("nested", nested, nested),
        arguments("client value", Value.get("x"), "x"));
  }

  @Test
  void typedSettersWriteTheirType() {
    Key key = set.id(1);
    session
        .upsert(key)
        .bin("i")
        .setTo(7)
        .bin("d")
        .setTo(7.0)
        .bin("b")
        .setTo(true)
        .bin("s")
        .setTo("7")
        .execute();

    assertThat(session.get(key).bins).isEqualTo(Map.of("i", 7L, "d", 7.0, "b", true, "s", "7"));
  }

  @Test
  void nullRemovesTheBinHoweverItIsWritten() {
    Map<String, Object> three = Map.of("a", 1L, "b", 2L, "keep", 3L);
    Map<String, @Nullable Object> removal = new LinkedHashMap<>();
    removal.put("a", null);
    removal.put("b", null);
    session.upsert(set.ids("put", "verb", "m1", "m2")).put(three).execute();

    session.put(set.id("put"), removal);
    session.update(set.id("verb")).bin("a").remove().bin("b").setTo((Object) null).execute();
    session.update(set.ids("m1", "m2")).put(removal).execute();

    for (Key key : set.ids("put", "verb", "m1", "m2")) {
      assertThat(session.get(key).bins).isEqualTo(Map.of("keep", 3L));
    }
  }

  @Test
  void aRecordWithoutBinsIsGone() {
    session.put(set.id(1), Map.of("a", 1));

    session.update(set.id(1)).bin("a").remove().execute();

    assertThat(session.find(set.id(1))).isEmpty();
    assertThatThrownBy(() -> session.update(set.id(1)).bin("a").setTo(1).execute())
        .isInstanceOf(RecordNotFoundException.class);
  }

  @Test
  void changesAndReadsOfOneWriteAreDoneInOrder() {
    Key key = set.id(1);
    session.put(key, Map.of("n", 10, "d", 0.5, "s", "b", "bytes", new byte[] {2}, "gone", 1));

    RecordResult row =
        session
            .update(key)
            .bin("n")
            .add(5)
            .bin("n")
            .get()
            .bin("n")
            .add(-1)
            .bin("n")
            .get()
            .bin("d")
            .add(0.25)
            .bin("s")
            .append("c")
            .bin("s")
            .prepend("a")
            .bin("bytes")
            .append(new byte[] {3})
            .bin("bytes")
            .prepend(new byte[] {1})
            .bin("gone")
            .remove()
            .bin("s")
            .get()
            .execute()
            .firstOrThrow();

    assertThat(row.record().getList("n").stream().filter(Objects::nonNull).toList())
        .isEqualTo(List.of(15L, 14L));
    assertThat(session.get(key).bins)
        .containsOnlyKeys("n", "d", "s", "bytes")
        .containsEntry("n", 14L)
        .containsEntry("d", 0.75)
        .containsEntry("s", "abc");
    assertThat((byte[]) session.get(key).getValue("bytes")).containsExactly(1, 2, 3);
    assertThat(row.record().generation).isEqualTo(2);
  }

  @Test
  void changesCreateWhatIsMissing() {
    session.upsert(set.id(1)).bin("n").add(5).bin("s").append("x").bin("t").prepend("y").execute();

    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("n", 5L, "s", "x", "t", "y"));
  }

  @Test
  void additionWrapsAt64Bits() {
    session.put(set.id(1), Map.of("n", Long.MAX_VALUE));
    session.update(set.id(1)).bin("n").add(1).execute();
    assertThat(session.get(set.id(1)).getLong("n")).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void oneImpossibleChangeUndoesTheWholeWrite() {
    session.put(set.id(1), Map.of("n", 1L, "s", "text"));

    assertThatThrownBy(() -> session.update(set.id(1)).bin("n").add(1).bin("s").add(1).execute())
        .isInstanceOf(BinException.class);

    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("n", 1L, "s", "text"));
    assertThat(session.get(set.id(1)).generation).isEqualTo(1);
  }

  @Test
  void manyBinsInOneWrite() {
    Map<String, Object> bins = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      bins.put("bin" + i, (long) i);
    }
    session.put(set.id(1), bins);
    session.upsert(set.id(2)).put(bins).execute();

    assertThat(session.get(set.id(1)).bins).isEqualTo(bins);
    assertThat(session.get(set.id(2)).bins).isEqualTo(bins);
  }

  @Test
  void binNamesMayHave15Bytes() {
    String ascii = "fifteen-letters";
    String umlauts = "ü".repeat(7);
    session.put(set.id(1), Map.of(ascii, 1L, umlauts, 2L));
    assertThat(session.get(set.id(1), ascii).bins).isEqualTo(Map.of(ascii, 1L));
    assertThat(session.get(set.id(1), umlauts).bins).isEqualTo(Map.of(umlauts, 2L));
  }

  @Test
  void whatCannotBeStoredIsRefusedAndNothingIsWritten() {
    Object self = new Object();
    for (Object bad : List.of(self, List.of(self), Map.of("k", self), Map.of(1.5, "x"))) {
      assertThatThrownBy(() -> session.put(set.id(1), Map.of("v", bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("bin \"v\"");
      assertThatThrownBy(() -> session.upsert(set.id(1)).bin("v").setTo(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> session.put(set.id(1), Map.of("v", Collections.singletonMap(null, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(session.contains(set.id(1))).isFalse();
  }
}
