package io.aerosdk.embedded.cdt.select;

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
   * @param whole whether all elements are chosen and told as one run
   * @param rankOf the rank of an element by its index, for selections without ranks of their own
   */
  @Nullable Item of(ReturnType type, boolean whole, IntUnaryOperator rankOf) {
    return switch (type) {
      case NONE -> null;
      case COUNT -> IntItem.of(selection.count());
      case EXISTS -> Atom.of(selection.exists());
      case INDEX -> numbers(selection.indexes());
      case REVERSE_INDEX ->
          numbers(reversed(selection.indexes(), selection.indexRun(), selection.isInSegments()));
      case RANK -> numbers(whole ? all() : ranks(rankOf));
      case REVERSE_RANK -> numbers(whole ? all() : reverseRanks(rankOf));
      case INDEX_RANGE, REVERSE_INDEX_RANGE -> range(selection.indexRun(), type);
      case RANK_RANGE, REVERSE_RANK_RANGE -> range(selection.rankRun(), type);
      default -> throw CdtErrors.notApplicable(type + " of a position");
    };
  }

  private int[] segmentsReversed(int[] ascending) {
    int[] reversed = new int[ascending.length];
    for (int from = 0, to; from < ascending.length; from = to) {
      to = from + 1;
      while (to < ascending.length && ascending[to] == ascending[to - 1] + 1) {
        to++;
      }
      for (int i = from; i < to; i++) {
        reversed[i] = size - 1 - ascending[to - 1] + i - from;
      }
    }
    return reversed;
  }

  private int[] ranks(IntUnaryOperator rankOf) {
    Run run = selection.rankRun();
    if (run != null) {
      return selection.isInverted() ? run.others(size) : run.positions();
    }
    return ranksOneByOne(rankOf);
  }

  private int[] ranksOneByOne(IntUnaryOperator rankOf) {
    int[] ranks = selection.ranks();
    return ranks != null ? ranks : Arrays.stream(selection.picks()).map(rankOf).toArray();
  }

  private int[] reverseRanks(IntUnaryOperator rankOf) {
    return reversed(ranks(rankOf), selection.rankRun(), selection.isRankedInSegments());
  }

  /** A run is answered ascending from the other end; single positions each for themselves. */
  private int[] reversed(int[] positions, @Nullable Run run, boolean inSegments) {
    int[] reversed = selection.reversed();
    if (reversed != null) {
      return reversed;
    }
    if (inSegments) {
      return segmentsReversed(positions);
    }
    if (run == null) {
      return Arrays.stream(positions).map(i -> size - 1 - i).toArray();
    }
    return selection.isInverted() ? run.othersReversed(size) : run.reversed(size).positions();
  }

  private int[] all() {
    return new Run(0, size).positions();
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
