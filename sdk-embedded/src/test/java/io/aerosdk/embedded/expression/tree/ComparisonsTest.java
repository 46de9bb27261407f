package io.aerosdk.embedded.expression.tree;

import static io.aerosdk.embedded.expression.tree.Source.bin;
import static io.aerosdk.embedded.expression.tree.Source.map;
import static io.aerosdk.embedded.expression.tree.Source.op;
import static io.aerosdk.embedded.expression.tree.Source.quote;
import static io.aerosdk.embedded.expression.tree.Source.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ComparisonsTest {
  private static final String TRUE = Fixture.hex(true);
  private static final String FALSE = Fixture.hex(false);
  private static final int[] OPERATORS = {1, 2, 3, 4, 5, 6};

  /** By type number: an example, something greater, and a bin without such a value. */
  private static final List<List<Object>> TYPES =
      List.of(
          List.of(Atom.NIL, Atom.NIL),
          List.of(false, true),
          List.of(-1, 1),
          List.of("a", "aa"),
          List.of(quote(1, 2), quote(1, 2, 0)),
          List.of(map(1, "a", 1), map(1, "a", 2)),
          List.of(typed(4, "a"), typed(4, "b")),
          List.of(-1.5, 0.5),
          List.of(typed(23, "{\"type\":\"Point\",\"coordinates\":[0,0]}")),
          List.of(bin(9, "none")));

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (int operator : OPERATORS) {
      for (int left = 0; left < TYPES.size(); left++) {
        for (int right = 0; right < TYPES.size(); right++) {
          pairs.add(Arguments.of(operator, left, right));
        }
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void takesValuesOfOneComparableType(int operator, int left, int right) {
    boolean fits = left == right && left < 8;
    Item source = op(operator, TYPES.get(left).get(0), TYPES.get(right).get(0));
    String equal = operator == 1 || operator == 4 || operator == 6 ? TRUE : FALSE;
    assertThat(new Fixture().answer(source)).isEqualTo(fits ? equal : Fixture.REFUSED);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aMissingBinIsUnknown(int operator, int left, int right) {
    boolean fits = left == right && left < 8;
    Item missing = op(operator, bin(left, "none"), TYPES.get(right).get(0));
    Item swapped = op(operator, TYPES.get(right).get(0), bin(left, "none"));
    String expected = fits ? Fixture.UNKNOWN : Fixture.REFUSED;
    assertThat(new Fixture().answer(missing)).isEqualTo(expected);
    assertThat(new Fixture().answer(swapped)).isEqualTo(expected);
  }

  @Test
  void ordersValuesOfEveryType() {
    for (List<Object> type : TYPES.subList(1, 8)) {
      Object less = type.get(0);
      Object greater = type.get(1);
      String expected = FALSE + TRUE + FALSE + FALSE + TRUE + TRUE;
      StringBuilder answers = new StringBuilder();
      for (int operator : OPERATORS) {
        answers.append(new Fixture().answer(op(operator, less, greater)));
      }
      assertThat(answers).as("%s < %s", less, greater).hasToString(expected);
    }
  }

  @Test
  void whatIsUnknownFitsEveryComparableType() {
    for (List<Object> type : TYPES.subList(0, 8)) {
      assertThat(new Fixture().answer(op(1, op(0), type.get(0)))).isEqualTo(Fixture.UNKNOWN);
    }
    assertThat(new Fixture().answer(op(1, op(0), bin(9, "h")))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void notANumberIsNeitherLessNorEqualNorGreater() {
    Fixture record = new Fixture().bin("f", Double.NaN);
    for (int operator : OPERATORS) {
      String expected = operator == 2 ? TRUE : FALSE;
      assertThat(record.answer(op(operator, bin(7, "f"), Double.NaN))).isEqualTo(expected);
      assertThat(record.answer(op(operator, 1.0, bin(7, "f")))).isEqualTo(expected);
    }
    assertThat(record.answer(op(1, 0.0, -0.0))).isEqualTo(TRUE);
  }

  @Test
  void mapsCompareOnlyInOrderOrEmpty() {
    Fixture record = new Fixture().bin("m", map(0, "a", 1)).bin("k", map(1, "a", 1));
    assertThat(record.answer(op(1, bin(5, "k"), map(1, "a", 1)))).isEqualTo(TRUE);
    assertThat(record.answer(op(1, bin(5, "m"), bin(5, "m")))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(1, bin(5, "k"), bin(5, "m")))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(3, bin(5, "k"), map(0)))).isEqualTo(TRUE);
  }

  @Test
  void wildcardsAreNoValues() {
    assertThat(new Fixture().answer(op(1, bin(4, "l"), Atom.WILDCARD))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(1, bin(4, "l"), Atom.INF))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(Atom.INF)).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(1, quote(1, 2), quote(1, Atom.WILDCARD)))).isEqualTo(TRUE);
  }

  @Test
  void takesTwoOperands() {
    assertThat(new Fixture().answer(op(1, 1))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(1, 1, 1, 1))).isEqualTo(Fixture.REFUSED);
  }
}
