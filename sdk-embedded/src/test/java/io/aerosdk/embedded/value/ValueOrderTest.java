package io.aerosdk.embedded.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueOrderTest {
  /** One value of every type and then some, in ascending order. */
  private static final List<String> ASCENDING =
      List.of(
          "c0",
          "c2",
          "c3",
          "d38000000000000000",
          "ff",
          "00",
          "01",
          "cf7fffffffffffffff",
          "cf8000000000000000",
          "cfffffffffffffffff",
          "a103",
          "a20361",
          "a3036161",
          "a20362",
          "90",
          "9101",
          "920100",
          "9102",
          "80",
          "810105",
          "810204",
          "8201000200",
          "a0",
          "a20461",
          "a20462",
          "a20761",
          "cbfff0000000000000",
          "cbbff0000000000000",
          "cb3ff0000000000000",
          "a21761",
          "c7010500",
          "d4ff01");

  @Test
  void typesAndContentsComeInTheServersOrder() {
    List<Item> items = new ArrayList<>();
    ASCENDING.forEach(hex -> items.add(Hex.item(hex)));
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < items.size(); j++) {
        assertThat(Integer.signum(ValueOrder.compare(items.get(i), items.get(j))))
            .as("%s against %s", items.get(i), items.get(j))
            .isEqualTo(Integer.signum(Integer.compare(i, j)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "d4ff00, 05",
    "9201d4ff00, 93010203",
    "91d4ff00, 9109",
    "d4ff00, d4ff01",
    "92c7000105, 9105",
    "82c70001c00102, 810102",
    "cb7ff8000000000000, cb3ff0000000000000",
    "cb8000000000000000, cb0000000000000000",
  })
  void someDifferentBytesAreEqual(String a, String b) {
    assertThat(ValueOrder.equal(Hex.item(a), Hex.item(b))).isTrue();
    assertThat(ValueOrder.equal(Hex.item(b), Hex.item(a))).isTrue();
  }

  @Test
  void sortsStably() {
    Random random = new Random(7);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      items.add(new IntItem(1000 + random.nextInt(50), false));
    }
    Item[] sorted = items.toArray(new Item[0]);
    StableSort.sort(sorted, ValueOrder.COMPARATOR);
    Collections.sort(items, ValueOrder.COMPARATOR);
    for (int i = 0; i < sorted.length; i++) {
      assertThat(sorted[i]).isSameAs(items.get(i));
    }
  }

  @Test
  void sortsWithNanWithoutFailing() {
    Random random = new Random(11);
    Item[] items = new Item[1000];
    for (int i = 0; i < items.length; i++) {
      items[i] = new DoubleItem(random.nextInt(4) == 0 ? Double.NaN : random.nextDouble());
    }
    Item[] before = items.clone();
    StableSort.sort(items, ValueOrder.COMPARATOR);
    assertThat(items).containsExactlyInAnyOrder(before);
  }
}
