package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is told of a selection in a list. */
final class ListReply {
  private final ListItem list;
  private final Selection selection;
  private final boolean single;

  ListReply(ListItem list, Selection selection, boolean single) {
    this.list = list;
    this.selection = selection;
    this.single = single;
  }

  @Nullable Item of(ReturnType type) {
    return type == ReturnType.VALUE
        ? values()
        : new PositionReply(selection, single).of(type, wholeRun(), rankOf(type));
  }

  private boolean wholeRun() {
    return selection.indexRun() != null && selection.isWhole();
  }

  private IntUnaryOperator rankOf(ReturnType type) {
    if (type != ReturnType.RANK && type != ReturnType.REVERSE_RANK) {
      return IntUnaryOperator.identity();
    }
    return new Ranking(list.elements())::sharedRank;
  }

  private @Nullable Item values() {
    int[] picks = selection.picks();
    if (single) {
      return picks.length == 0 ? null : list.get(picks[0]);
    }
    Item[] values = new Item[picks.length];
    Arrays.setAll(values, i -> list.get(picks[i]));
    return ListItem.of(values);
  }
}
