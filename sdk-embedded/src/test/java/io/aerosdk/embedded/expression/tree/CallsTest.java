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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private static final int INT = 2;
  private static final int LIST = 4;
  private static final int MAP = 5;
  private static final int BLOB = 6;
  private static final int CDT = 0;
  private static final int BITS = 1;
  private static final int HLL = 2;
  private static final int MODIFY = 0x40;

  private final Fixture record =
      new Fixture()
          .bin("l", list(3, 1, 2))
          .bin("m", map(1, "a", list(7, 8)))
          .bin("b", typed(4, "\u000f"))
          .bin("i", 1);

  @Test
  void readsAnswerTheirResult() {
    assertThat(record.answer(call(INT, CDT, list(16), bin(LIST, "l")))).isEqualTo(Fixture.hex(3));
    assertThat(record.answer(call(INT, BITS, list(51, 0, 8), bin(BLOB, "b"))))
        .isEqualTo(Fixture.hex(4));
  }

  @Test
  void modificationsAnswerTheWholeValueAndLeaveTheBinAlone() {
    Item appended = call(LIST, CDT | MODIFY, list(1, 9, 0, 0), bin(LIST, "l"));
    assertThat(record.answer(appended)).isEqualTo(Fixture.hex(list(3, 1, 2, 9)));
    assertThat(record.answer(bin(LIST, "l"))).isEqualTo(Fixture.hex(list(3, 1, 2)));
    Item sketch = call(9, HLL | MODIFY, list(1, quote("x"), 8), bin(9, "none"));
    assertThat(record.answer(sketch)).isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void argumentsThatAreListsAreExpressions() {
    Item element = call(INT, CDT, list(19, 7, op(21, bin(INT, "i"), 2)), bin(LIST, "l"));
    assertThat(record.answer(element)).isEqualTo(Fixture.hex(2));
    Item unknown = call(INT, CDT, list(19, 7, bin(INT, "none")), bin(LIST, "l"));
    assertThat(record.answer(unknown)).isEqualTo(Fixture.UNKNOWN);
    Item counted = call(INT, CDT, list(23, 5, quote(1, 3, 4)), bin(LIST, "l"));
    assertThat(record.answer(counted)).isEqualTo(Fixture.hex(2));
    Item unquoted = call(INT, CDT, list(23, 5, list("a", 3)), bin(LIST, "l"));
    assertThat(record.answer(unquoted)).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void contextsAreLiterals() {
    ListItem inside = list(255, list(34, "a"), list(16));
    assertThat(record.answer(call(INT, CDT, inside, bin(MAP, "m")))).isEqualTo(Fixture.hex(2));
    ListItem nowhere = list(255, list(34, "zz"), list(16));
    assertThat(record.answer(call(INT, CDT, nowhere, bin(MAP, "m")))).isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void whateverFailsIsUnknown() {
    assertThat(record.answer(call(INT, CDT, list(19, 7, 5), bin(LIST, "l"))))
        .isEqualTo(Fixture.UNKNOWN); // no such index
    assertThat(record.answer(call(3, CDT, list(19, 7, 0), bin(LIST, "l"))))
        .isEqualTo(Fixture.UNKNOWN); // an integer, not a string
    assertThat(record.answer(call(INT, CDT, list(96), bin(LIST, "l"))))
        .isEqualTo(Fixture.UNKNOWN); // a map operation
    assertThat(record.answer(call(INT, CDT, list(16), bin(LIST, "none"))))
        .isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(call(INT, CDT, list(16), Atom.NIL))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(call(LIST, CDT | MODIFY, list(67, 1, 2), bin(MAP, "m"))))
        .isEqualTo(Fixture.UNKNOWN); // a map, not a list
  }

  @Test
  void refusesCallsThatCannotSucceed() {
    assertRefused(call(INT, CDT, list(16), 5));
    assertRefused(call(INT, CDT, list(16), "a"));
    assertRefused(call(INT, CDT, list(16), bin(BLOB, "b")));
    assertRefused(call(INT, BITS, list(51, 0, 8), bin(LIST, "l")));
    assertRefused(call(INT, HLL, list(50), bin(BLOB, "b")));
    assertRefused(call(LIST, CDT, list(1, 9), bin(LIST, "l"))); // modifies
    assertRefused(call(INT, CDT | MODIFY, list(16), bin(LIST, "l"))); // reads
    assertRefused(call(INT, CDT, list(99_999), bin(LIST, "l")));
    assertRefused(call(INT, CDT, list(), bin(LIST, "l")));
    assertRefused(call(INT, CDT, list("a"), bin(LIST, "l")));
    assertRefused(call(INT, 3, list(16), bin(LIST, "l")));
    assertRefused(call(10, CDT, list(16), bin(LIST, "l")));
    assertRefused(op(127, INT, CDT, list(16)));
  }

  @Test
  void literalMapsAreSortedForCallsButNotForAnswers() {
    Item unsorted = map(0, "b", 1, "a", 2);
    assertThat(record.answer(call(INT, CDT, list(97, 7, "a"), unsorted))).isEqualTo(Fixture.hex(2));
    assertThat(record.answer(call(INT, CDT, list(96), map(0, true, 1)))).isEqualTo(Fixture.UNKNOWN);
  }

  @Test
  void aValueAppendedToItselfDoesNotGrowWithoutBounds() {
    assertThat(record.answer(doubled(2, 64))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(doubled(1, 64))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(doubled(2, 3))).isEqualTo(Fixture.hex(24));
  }

  @Test
  void copiesOfALargeValueInManyVariablesAreLimited() {
    Object[] elements = new Object[200_000];
    Arrays.fill(elements, 1);
    Fixture large = new Fixture().bin("l", list(elements));
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      parts.add(raw("v" + i));
      parts.add(call(LIST, CDT | MODIFY, list(1, i), bin(LIST, "l")));
    }
    parts.add(op(124, raw("v999")));
    assertThat(large.answer(op(125, parts.toArray()))).isEqualTo(Fixture.UNKNOWN);
  }

  /** The size of the list after it, or its elements, were appended to itself so many times. */
  private static Item doubled(int operation, int times) {
    List<Object> parts = new ArrayList<>(List.of(raw("v0"), bin(LIST, "l")));
    for (int i = 0; i < times; i++) {
      Item before = op(124, raw("v" + i));
      parts.add(raw("v" + (i + 1)));
      parts.add(call(LIST, CDT | MODIFY, list(operation, before), before));
    }
    parts.add(call(INT, CDT, list(16), op(124, raw("v" + times))));
    return op(125, parts.toArray());
  }

  @Test
  void pathsSelectWithinExpressions() {
    Item greaterOne = op(3, op(122, INT, 1), 1);
    Item selected = call(LIST, CDT, list(254, list(4, greaterOne), 1), bin(LIST, "l"));
    assertThat(record.answer(selected)).isEqualTo(Fixture.hex(list(3, 2)));
    Item increased = op(20, op(122, INT, 1), 10);
    Item applied = call(LIST, CDT | MODIFY, list(254, list(4, true), 4, increased), bin(LIST, "l"));
    assertThat(record.answer(applied)).isEqualTo(Fixture.hex(list(13, 11, 12)));
  }

  private void assertRefused(Item source) {
    assertThat(record.answer(source)).isEqualTo(Fixture.REFUSED);
  }

  private static ListItem call(int type, int module, ListItem operation, Object value) {
    return op(127, type, module, operation, value);
  }
}
