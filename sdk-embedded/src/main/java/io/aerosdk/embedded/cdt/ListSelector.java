package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Chooses elements of one list. */
final class ListSelector {
  private final ListItem list;
  private final Item[] elements;
  private final int size;

  ListSelector(ListItem list) {
    this.list = list;
    this.elements = list.elements();
    this.size = list.size();
  }

  /** The elements that the arguments from {@code at} on ask for. */
  Selection select(Selector selector, Arguments args, int at) {
    return switch (selector) {
      case INDEX -> Selection.ofIndexes(size, new Run(Run.position(args.integer(at), size), 1));
      case INDEX_RANGE ->
          Selection.ofIndexes(size, Run.of(args.integer(at), args.count(at + 1), size));
      case RANK -> ranks(new Run(Run.position(args.integer(at), size), 1));
      case RANK_RANGE -> ranks(Run.of(args.integer(at), args.count(at + 1), size));
      case VALUE -> firstOf(args.item(at));
      case ALL_VALUES -> allOf(args.item(at));
      case VALUE_LIST -> listed(args.listed(at));
      case VALUE_INTERVAL -> interval(Interval.of(args, at));
      case VALUE_REL_RANK_RANGE -> {
        long offset = args.integer(at + 1);
        Run run = Run.relative(smallerThan(args.item(at)), offset, args.count(at + 2), size);
        yield inIndexOrder(ranks(run));
      }
      default -> throw CdtErrors.parameter("lists have no keys");
    };
  }

  private Selection ranks(Run run) {
    int[] picks = list.ordered() ? run.positions() : RankHeap.select(elements, run);
    return Selection.ofRanks(size, run, picks);
  }

  private static Selection inIndexOrder(Selection s) {
    return new Selection(s.size(), s.indexes(), s.indexes(), s.indexRun(), s.rankRun(), s.ranks());
  }

  private Selection firstOf(Item value) {
    int[] first = matches(value).limit(1).toArray();
    return Selection.ofRanks(size, new Run(smallerThan(value), first.length), first);
  }

  private Selection allOf(Item value) {
    int[] all = matches(value).toArray();
    return Selection.ofRanks(size, new Run(smallerThan(value), all.length), all);
  }

  private Selection interval(Interval interval) {
    int[] inside =
        IntStream.range(0, size).filter(i -> interval.contains(elements[i])).toArray();
    return Selection.ofRanks(size, new Run(smallerThan(interval.begin()), inside.length), inside);
  }

  /** Ordered lists answer argument by argument, even twice; others in the order of the elements. */
  private Selection listed(Item[] values) {
    Item[] wanted = list.ordered() ? values : Distinct.of(values);
    int[] found = Arrays.stream(wanted).flatMapToInt(this::matches).toArray();
    int[] ranks = Arrays.stream(wanted).flatMapToInt(this::ranksOf).toArray();
    int[] picks = list.ordered() ? found : Arrays.stream(found).distinct().sorted().toArray();
    return Selection.of(size, picks, picks, ranks);
  }

  private IntStream ranksOf(Item value) {
    int from = smallerThan(value);
    return IntStream.range(from, from + (int) matches(value).count());
  }

  private IntStream matches(Item value) {
    return IntStream.range(0, size).filter(i -> ValueOrder.equal(elements[i], value));
  }

  private int smallerThan(Item value) {
    int smaller = 0;
    for (Item element : elements) {
      if (ValueOrder.compare(element, value) < 0) {
        smaller++;
      }
    }
    return smaller;
  }
}
