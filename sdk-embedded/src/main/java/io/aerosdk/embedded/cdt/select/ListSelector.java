package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
      case INDEX -> indexes(new Run(Run.position(args.integer(at), size), 1));
      case INDEX_RANGE -> indexes(Run.of(args.integer(at), args.count(at + 1), size));
      case RANK -> ranks(new Run(Run.position(args.integer(at), size), 1));
      case RANK_RANGE -> ranks(Run.of(args.integer(at), args.count(at + 1), size));
      case VALUE -> firstOf(args.item(at));
      case ALL_VALUES -> allOf(args.item(at));
      case VALUE_LIST -> listed(args.listed(at));
      case VALUE_INTERVAL -> interval(Interval.of(args, at));
      case VALUE_REL_RANK_RANGE -> {
        long offset = args.integer(at + 1);
        Run run = Run.relative(smallerThan(args.item(at)), offset, args.count(at + 2), size);
        yield ranks(run);
      }
      default -> throw CdtErrors.parameter("lists have no keys");
    };
  }

  private Selection indexes(Run run) {
    return list.ordered() ? Selection.ofBoth(size, run) : Selection.ofIndexes(size, run);
  }

  private Selection ranks(Run run) {
    return list.ordered() || size == 0
        ? Selection.ofBoth(size, run)
        : Selection.ofRanks(size, run, RankHeap.select(elements, run));
  }

  private Selection firstOf(Item value) {
    return found(value, matches(value).limit(1).toArray());
  }

  private Selection allOf(Item value) {
    return found(value, matches(value).toArray());
  }

  private Selection interval(Interval interval) {
    return found(
        interval.begin(),
        IntStream.range(0, size).filter(i -> interval.contains(elements[i])).toArray());
  }

  private Selection found(Item least, int[] picks) {
    Run run = new Run(smallerThan(least), picks.length);
    return list.ordered()
        ? Selection.ofBoth(size, run).invertingToAll(picks.length == 0)
        : Selection.ofRanks(size, run, picks);
  }

  private Selection listed(Item[] values) {
    Selection listed =
        list.ordered() ? listedInOrder(values) : listedByElement(Distinct.of(values));
    return listed.invertingToAll(values.length == 0);
  }

  /** Ordered lists answer argument by argument, even twice. */
  private Selection listedInOrder(Item[] values) {
    List<Run> runs = new ArrayList<>();
    for (Item value : values) {
      runs.add(new Run(smallerThan(value), (int) matches(value).count()));
    }
    int[] positions = runs.stream().flatMapToInt(r -> Arrays.stream(r.positions())).toArray();
    int[] reversed =
        runs.stream().flatMapToInt(r -> Arrays.stream(r.reversed(size).positions())).toArray();
    return Selection.ofPositions(size, positions, reversed);
  }

  private Selection listedByElement(Item[] values) {
    int[] found = Arrays.stream(values).flatMapToInt(this::matches).distinct().toArray();
    Arrays.sort(found);
    int[] ranks = Arrays.stream(values).flatMapToInt(this::ranksOf).toArray();
    return Selection.ofListed(size, found, ranks).withRanksInSegments();
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
