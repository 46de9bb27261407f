package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses entries of one map, whose order is that of its keys. Use from one thread. */
final class MapSelector {
  private static final int INDEXED_BY_VALUE =
      MapItem.KEY_ORDERED | MapItem.VALUE_ORDERED | MapItem.PERSIST_INDEX;

  private final MapItem map;
  private final int size;
  private final boolean indexedByValue;
  private @Nullable Ranking ranking;

  MapSelector(MapItem map) {
    this.map = map;
    this.size = map.size();
    this.indexedByValue = (map.flags() & INDEXED_BY_VALUE) == INDEXED_BY_VALUE;
  }

  /** The entries that the arguments from {@code at} on ask for. */
  Selection select(Selector selector, Arguments args, int at, ReturnType type) {
    return switch (selector) {
      case KEY, KEY_LIST, KEY_INTERVAL, KEY_REL_INDEX_RANGE, INDEX, INDEX_RANGE ->
          byKey(selector, args, at, type);
      default -> byValue(selector, args, at);
    };
  }

  private Selection byKey(Selector selector, Arguments args, int at, ReturnType type) {
    return switch (selector) {
      case KEY -> key(args.item(at));
      case KEY_LIST -> keyList(args.listed(at), type);
      case KEY_INTERVAL -> keyInterval(Interval.of(args, at));
      case KEY_REL_INDEX_RANGE -> {
        int position = keysBefore(args.item(at));
        yield indexes(Run.relative(position, args.integer(at + 1), args.count(at + 2), size));
      }
      case INDEX -> indexes(new Run(Run.position(args.integer(at), size), 1));
      default -> indexes(Run.of(args.integer(at), args.count(at + 1), size));
    };
  }

  private Selection byValue(Selector selector, Arguments args, int at) {
    return switch (selector) {
      case VALUE -> values(matches(args.item(at)).limit(1).toArray(), args.item(at));
      case ALL_VALUES -> values(matches(args.item(at)).toArray(), args.item(at));
      case VALUE_LIST -> valueList(args.listed(at));
      case VALUE_INTERVAL -> {
        Interval interval = Interval.of(args, at);
        yield values(indexes(interval), interval.begin());
      }
      case VALUE_REL_RANK_RANGE -> {
        int position = ranking().smallerThan(args.item(at));
        yield inKeyOrder(
            Run.relative(position, args.integer(at + 1), args.count(at + 2), size));
      }
      case RANK -> ranks(new Run(Run.position(args.integer(at), size), 1));
      default -> ranks(Run.of(args.integer(at), args.count(at + 1), size));
    };
  }

  /** The ranks of the entries by value, computed once. */
  Ranking ranking() {
    if (ranking == null) {
      ranking = new Ranking(map.values());
    }
    return ranking;
  }

  private Selection indexes(Run run) {
    return Selection.ofIndexes(size, run);
  }

  private Selection key(Item key) {
    int index = find(map, key);
    return indexes(index < 0 ? new Run(0, 0) : new Run(index, 1));
  }

  private Selection keyInterval(Interval interval) {
    int from = keysBefore(interval.begin());
    int count = interval.isEmpty() ? 0 : Math.max(0, keysBefore(interval.end()) - from);
    return indexes(new Run(from, count));
  }

  /** Indexes are told argument by argument, everything else in key order. */
  private Selection keyList(Item[] keys, ReturnType type) {
    if (type == ReturnType.RANK || type == ReturnType.REVERSE_RANK) {
      throw CdtErrors.notApplicable("ranks of a key list");
    }
    Item[] wanted = map.keyOrdered() ? keys : Distinct.of(keys);
    int[] indexes = Arrays.stream(wanted).mapToInt(k -> find(map, k)).filter(i -> i >= 0).toArray();
    int[] picks = Arrays.stream(indexes).distinct().sorted().toArray();
    return new Selection(size, picks, indexes, null, null, null);
  }

  private Selection ranks(Run run) {
    int[] picks = ranking().elements(run);
    return new Selection(size, picks, picks, null, run, null);
  }

  private Selection inKeyOrder(Run run) {
    int[] picks = ranking().elements(run);
    if (!indexedByValue) {
      Arrays.sort(picks);
    }
    return new Selection(size, picks, picks, null, run, null);
  }

  private Selection values(int[] picks, Item begin) {
    Run run = new Run(ranking().smallerThan(begin), picks.length);
    return indexedByValue && picks.length > 1
        ? inKeyOrder(run)
        : new Selection(size, picks, picks, null, run, null);
  }

  private Selection valueList(Item[] values) {
    Item[] wanted = indexedByValue ? values : Distinct.of(values);
    int[] found = Arrays.stream(wanted).flatMapToInt(this::matches).toArray();
    int[] ranks = Arrays.stream(wanted).flatMapToInt(this::ranksOf).toArray();
    int[] picks = Arrays.stream(found).distinct().sorted().toArray();
    return Selection.of(size, picks, indexedByValue ? found : picks, ranks);
  }

  private IntStream ranksOf(Item value) {
    return matches(value).map(ranking()::rank);
  }

  private int[] indexes(Interval interval) {
    return IntStream.range(0, size).filter(i -> interval.contains(map.value(i))).toArray();
  }

  private IntStream matches(Item value) {
    return IntStream.range(0, size).filter(i -> ValueOrder.equal(map.value(i), value));
  }

  private int keysBefore(Item key) {
    int index = find(map, key);
    return index < 0 ? -index - 1 : index;
  }

  /** The index of a key, or -(index where it would be) - 1. */
  static int find(MapItem map, Item key) {
    return Arrays.binarySearch(map.keys(), key, ValueOrder.COMPARATOR);
  }
}
