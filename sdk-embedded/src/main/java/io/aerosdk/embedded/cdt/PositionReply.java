package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The answers that lists and maps give alike: counts, indexes and ranks. */
final class PositionReply {
  private final Selection selection;
  private final boolean single;
  private final int size;

  PositionReply(Selection selection, boolean single) {
    this.selection = selection;
    this.single = single;
    this.size = selection.size();
  }

  /**
   * The answer.
   *
   * @param rankOf the rank of an element by its index, for selections without ranks of their own
   */
  @Nullable Item of(ReturnType type, IntUnaryOperator rankOf) {
    return switch (type) {
      case NONE -> null;
      case COUNT -> IntItem.of(selection.count());
      case EXISTS -> Atom.of(selection.picks().length > 0);
      case INDEX -> numbers(selection.indexes());
      case REVERSE_INDEX -> numbers(reversed(selection.indexRun(), selection.indexes()));
      case RANK -> numbers(ranks(rankOf));
      case REVERSE_RANK -> numbers(reversed(selection.rankRun(), ranks(rankOf)));
      case INDEX_RANGE, REVERSE_INDEX_RANGE -> range(selection.indexRun(), type);
      case RANK_RANGE, REVERSE_RANK_RANGE -> range(selection.rankRun(), type);
      default -> throw CdtErrors.notApplicable(type + " of a position");
    };
  }

  private int[] ranks(IntUnaryOperator rankOf) {
    Run run = selection.rankRun();
    if (run != null) {
      return run.positions();
    }
    int[] ranks = selection.ranks();
    if (ranks != null) {
      return ranks;
    }
    boolean whole = selection.picks().length == size;
    return Arrays.stream(selection.picks()).map(whole ? i -> i : rankOf).toArray();
  }

  /** A run is answered ascending from the other end; single positions each for themselves. */
  private int[] reversed(@Nullable Run run, int[] positions) {
    return run != null
        ? run.reversed(size).positions()
        : Arrays.stream(positions).map(i -> size - 1 - i).toArray();
  }

  private Item numbers(int[] numbers) {
    if (single) {
      return IntItem.of(numbers.length == 0 ? -1 : numbers[0]);
    }
    Item[] items = new Item[numbers.length];
    Arrays.setAll(items, i -> IntItem.of(numbers[i]));
    return ListItem.of(items);
  }

  private Item range(@Nullable Run run, ReturnType type) {
    if (run == null) {
      throw CdtErrors.notApplicable(type + " of a selection that is no run");
    }
    boolean reverse =
        type == ReturnType.REVERSE_INDEX_RANGE || type == ReturnType.REVERSE_RANK_RANGE;
    Run shown = reverse ? run.reversed(size) : run;
    return ListItem.of(IntItem.of(shown.start()), IntItem.of(shown.count()));
  }
}
