package io.aerosdk.embedded.cdt.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankHeapTest {
  @Test
  void tiesFallAsTheyDoInTheServer() {
    assertRanks(new int[] {5, 5, 5, 5}, 0, 3, 3, 0);
    assertThat(one(new int[] {3, 1, 3, 2}, 2)).isEqualTo(2);
    assertThat(one(new int[] {3, 1, 3, 2}, 3)).isEqualTo(0);
    assertThat(one(new int[] {3, 9, 3, 1}, 1)).isEqualTo(0);
    assertThat(one(new int[] {3, 9, 3, 1}, 2)).isEqualTo(0);
  }

  @Test
  void theLowerHalfComesDescendingAndTheUpperHalfAscending() {
    Item[] items = items(4, 8, 1, 9, 3);
    assertThat(RankHeap.select(items, new Run(0, 2))).containsExactly(4, 2);
    assertThat(RankHeap.select(items, new Run(3, 2))).containsExactly(1, 3);
    assertThat(RankHeap.select(items, new Run(0, 5))).containsExactly(3, 1, 0, 4, 2);
    assertThat(RankHeap.select(items, new Run(5, 0))).isEmpty();
  }

  @Test
  void everyRangeHoldsTheValuesOfItsRanks() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      Item[] items = items(random.ints(1 + random.nextInt(30), 0, 10).toArray());
      Item[] sorted = items.clone();
      Arrays.sort(sorted, ValueOrder.COMPARATOR);
      int start = random.nextInt(items.length);
      Run run = new Run(start, random.nextInt(items.length - start + 1));
      Item[] selected =
          Arrays.stream(RankHeap.select(items, run)).mapToObj(i -> items[i]).toArray(Item[]::new);
      Arrays.sort(selected, ValueOrder.COMPARATOR);
      assertThat(selected).containsExactly(Arrays.copyOfRange(sorted, run.start(), run.end()));
    }
  }

  private static void assertRanks(int[] values, int... indexes) {
    for (int rank = 0; rank < indexes.length; rank++) {
      assertThat(one(values, rank)).as("rank %s", rank).isEqualTo(indexes[rank]);
    }
  }

  private static int one(int[] values, int rank) {
    return RankHeap.select(items(values), new Run(rank, 1))[0];
  }

  private static Item[] items(int... values) {
    return IntStream.of(values).mapToObj(IntItem::of).toArray(Item[]::new);
  }
}
