package io.aerosdk.embedded.expression.tree;

import static io.aerosdk.embedded.expression.tree.Source.bin;
import static io.aerosdk.embedded.expression.tree.Source.list;
import static io.aerosdk.embedded.expression.tree.Source.map;
import static io.aerosdk.embedded.expression.tree.Source.op;
import static io.aerosdk.embedded.expression.tree.Source.quote;
import static io.aerosdk.embedded.expression.tree.Source.raw;
import static io.aerosdk.embedded.expression.tree.Source.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ControlTest {
  private final Fixture record = new Fixture().bin("i", 7);

  @Test
  void theFirstTrueConditionDecides() {
    assertThat(record.answer(op(123, true, 1, 2))).isEqualTo(Fixture.hex(1));
    assertThat(record.answer(op(123, false, 1, 2))).isEqualTo(Fixture.hex(2));
    assertThat(record.answer(op(123, false, 1, true, 2, op(0), 3, 4))).isEqualTo(Fixture.hex(2));
    assertThat(record.answer(op(123, op(0), 1, true, 2, 3))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(123, true, op(0), 2))).isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void conditionsAreBooleanAndActionsOfOneType() {
    assertThat(record.answer(op(123, 1, 2, 3))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(123, true, 1, "a"))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(123, true, 1))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(123, true, op(100), 1))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void variablesStandForTheirValues() {
    Item body = op(20, op(124, raw("x")), op(124, raw("y")));
    Item later = op(20, op(124, raw("x")), 1);
    assertThat(record.answer(op(125, raw("x"), bin(2, "i"), raw("y"), later, body)))
        .isEqualTo(Fixture.hex(15));
  }

  @Test
  void anUnknownVariableDoesNoHarmUnlessUsed() {
    assertThat(record.answer(op(125, raw("x"), op(0), 5))).isEqualTo(Fixture.hex(5));
    assertThat(record.answer(op(125, raw("x"), op(0), op(124, raw("x")))))
        .isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void variablesOfSiblingsAndOfNestedExpressionsDoNotMixUp() {
    Item inner = op(125, raw("x"), 1, raw("y"), 2, op(20, op(124, raw("x")), op(124, raw("y"))));
    assertThat(record.answer(op(20, inner, inner))).isEqualTo(Fixture.hex(6));
    Item value = op(125, raw("b"), 10, op(124, raw("b")));
    Item use = op(21, op(124, raw("a")), op(124, raw("c")));
    assertThat(record.answer(op(125, raw("a"), value, raw("c"), 3, use))).isEqualTo(Fixture.hex(7));
  }

  @Test
  void refusesNamesThatAreMissingOrTakenOrNotYetThere() {
    Item x = op(124, raw("x"));
    assertThat(record.answer(x)).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw("x"), 1, raw("x"), 2, x))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw("x"), op(125, raw("x"), 1, x), x)))
        .isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw("x"), x, 1))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw(""), 1, 1))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw("x"), 1))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, 1, 1, 1))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void aVariableHasTheTypeOfItsValue() {
    Item compared = op(1, op(124, raw("x")), 1);
    assertThat(record.answer(op(125, raw("x"), "a", compared))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(125, raw("x"), 1, compared))).isEqualTo(Fixture.hex(true));
  }

  @Test
  void literalsStandForThemselves() {
    assertThat(record.answer(Atom.NIL)).isEqualTo(Fixture.hex(Atom.NIL));
    assertThat(record.answer(quote(3, 1, list()))).isEqualTo(Fixture.hex(list(3, 1, list())));
    assertThat(record.answer(map(0, "b", 1, "a", 2)))
        .isEqualTo(Fixture.hex(map(0, "b", 1, "a", 2)));
    assertThat(record.answer(typed(23, "not json"))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(raw("abc"))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(126, 1))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void refusesWhatIsNoOperation() {
    assertThat(record.answer(list())).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(list("a", 5))).isEqualTo(Fixture.REFUSED);
    for (int code : new int[] {-1, 10, 15, 42, 63, 75, 83, 103, 128, 200}) {
      assertThat(record.answer(op(code, 5))).as("code %s", code).isEqualTo(Fixture.REFUSED);
    }
  }

  @Test
  void theNumberOfVariablesIsLimited() {
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      parts.add(raw("v" + i));
      parts.add(i);
    }
    parts.add(1);
    assertThat(record.answer(op(125, parts.toArray()))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void loopVariablesAreUnknownOutsideOfLoops() {
    assertThat(record.answer(op(122, 2, 1))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(122, 2, 3))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(100))).isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void inListComparesAcrossTypes() {
    ListItem mixed = quote(1, "a", 2.5, true);
    assertThat(record.answer(op(9, "a", mixed))).isEqualTo(Fixture.hex(true));
    assertThat(record.answer(op(9, 2, mixed))).isEqualTo(Fixture.hex(false));
    assertThat(record.answer(op(9, 1.0, mixed))).isEqualTo(Fixture.hex(false));
    assertThat(record.answer(op(9, 1, bin(4, "none")))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(9, mixed, 1))).isEqualTo(Fixture.REFUSED);
  }
}
