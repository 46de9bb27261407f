package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreparedFilterTest {

  @Test
  void bindsValuesAndNotText() {
    PreparedFilter filter = Ael.prepare("$.name == ?0");
    String attack = "x' or 1 == 1 or $.name == 'x";
    Expression expected = Exp.build(Exp.eq(Exp.stringBin("name"), Exp.val(attack)));
    assertThat(filter.bind(attack)).isEqualTo(expected);
    assertThat(filter.bind(attack)).isEqualTo(expected);
  }

  @Test
  void takesEachTypeAsItComes() {
    PreparedFilter filter = Ael.prepare("$.a == ?0");
    for (int round = 0; round < 3; round++) {
      assertThat(filter.bind(5)).isEqualTo(Exp.build(Exp.eq(Exp.intBin("a"), Exp.val(5))));
      assertThat(filter.bind("x")).isEqualTo(Exp.build(Exp.eq(Exp.stringBin("a"), Exp.val("x"))));
      assertThat(filter.bind(1.5f)).isEqualTo(Exp.build(Exp.eq(Exp.floatBin("a"), Exp.val(1.5))));
      assertThat(filter.bind(true)).isEqualTo(Exp.build(Exp.eq(Exp.boolBin("a"), Exp.val(true))));
      assertThat(filter.bind(new byte[] {1}))
          .isEqualTo(Exp.build(Exp.eq(Exp.blobBin("a"), Exp.val(new byte[] {1}))));
    }
  }

  /** Template and client agree on every length of number and text. */
  @Test
  void packsAsTheClientDoes() {
    PreparedFilter filter = Ael.prepare("$.a == ?0 and $.b == ?1 and $.c == ?2");
    Random random = new Random(1);
    for (int bits = 0; bits < 64; bits++) {
      for (long number :
          new long[] {
            1L << bits, (1L << bits) - 1, -(1L << bits), -(1L << bits) - 1, ~(1L << bits)
          }) {
        String text = "é".repeat(random.nextInt(40)) + "x".repeat(random.nextInt(300));
        byte[] blob = new byte[random.nextInt(70_000)];
        Expression expected =
            Exp.build(
                Exp.and(
                    Exp.eq(Exp.intBin("a"), Exp.val(number)),
                    Exp.eq(Exp.stringBin("b"), Exp.val(text)),
                    Exp.eq(Exp.blobBin("c"), Exp.val(blob))));
        assertThat(filter.bind(number, text, blob)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aPlaceholderMayBeUsedTwice() {
    PreparedFilter filter = Ael.prepare("$.a == ?1 or $.b == ?0 or $.c == ?1");
    assertThat(filter.placeholders()).isEqualTo(2);
    for (int round = 0; round < 2; round++) {
      assertThat(filter.bind(7, "x"))
          .isEqualTo(Ael.compile("$.a == 'x' or $.b == 7 or $.c == 'x'"));
    }
  }

  @Test
  void placeholdersWorkEverywhere() {
    assertBound("($.a == ?0 or $.b == 2) and $.c == 3", "($.a == 1 or $.b == 2) and $.c == 3", 1);
    assertBound("let (x = ?0) then (${x} == ?0)", "let (x = 1) then (${x} == 1)", 1);
    assertBound("min($.a, ?0) == 5", "min($.a, 9) == 5", 9);
    assertBound("?0 in $.l", "'x' in $.l", "x");
    assertBound("$.l.[=1].count() > ?0", "$.l.[=1].count() > 2", 2);
    assertBound("$.s in ?0", "$.s in ['a', 'b']", List.of("a", "b"));
    assertBound("$.m.k in ?0", "$.m.k in [1]", List.of(1));
    assertBound(
        "$.b.get(type: BLOB) == ?0",
        "$.b.get(type: BLOB) == X'ff'",
        Base64.getEncoder().encodeToString(new byte[] {-1}));
    assertBound("-?0 == $.a + ?0", "0.0 - 1.5 == $.a + 1.5", 1.5);
  }

  private static void assertBound(String text, String meant, Object value) {
    PreparedFilter filter = Ael.prepare(text);
    for (int round = 0; round < 3; round++) {
      assertThat(filter.bind(value)).as(text).isEqualTo(Ael.compile(meant, value));
    }
  }

  @Test
  void mapsAreSorted() {
    Map<String, Integer> map = new HashMap<>(Map.of("b", 2, "a", 1, "c", 3));
    assertThat(Ael.compile("$.m.get(type: MAP) == ?0", map))
        .isEqualTo(Ael.compile("$.m.{} == {'a': 1, 'b': 2, 'c': 3}"));
  }

  @Test
  void aTextThatLooksLikeAPlaceholderIsNone() {
    assertThat(Ael.prepare("$.s == '?0'").placeholders()).isZero();
  }

  @Test
  void readsPathsAsContext() {
    assertThat(CTX.toBase64(Ael.parseCtx("$.m.a.[0].{#-1}.[=x]")))
        .isEqualTo(
            CTX.toBase64(
                new CTX[] {
                  CTX.mapKey(Value.get("a")),
                  CTX.listIndex(0),
                  CTX.mapRank(-1),
                  CTX.listValue(Value.get("x"))
                }));
  }
}
