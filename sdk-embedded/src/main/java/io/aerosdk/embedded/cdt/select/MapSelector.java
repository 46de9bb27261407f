package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses entries of one map, whose order is that of its keys. Use from one thread. */
public final class MapSelector {
  private static final int INDEXED_BY_VALUE =
      MapItem.KEY_ORDERED | MapItem.VALUE_ORDERED | MapItem.PERSIST_INDEX;

  private final MapItem map;
  private final int size;
  private final boolean indexedByValue;
  private @Nullable Ranking ranking;

  public MapSelector(MapItem map) {
    this.map = map;
    this.size = map.size();
    this.indexedByValue = (map.flags() & INDEXED_BY_VALUE) == INDEXED_BY_VALUE;
  }

  /** The entries that the arguments from {@code at} on ask for. */
  public Selection select(Selector selector, Arguments args, int at, ReturnType type) {
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
        yield ranks(Run.relative(position, args.integer(at + 1), args.count(at + 2), size));
      }
      case RANK -> ranks(new Run(Run.position(args.integer(at), size), 1));
      default -> ranks(Run.of(args.integer(at), args.count(at + 1), size));
    };
  }

  /** Whether the map keeps an index of its keys; some answers differ without. */
  public boolean indexed() {
    return map.keyOrdered() || (map.flags() & MapItem.PERSIST_INDEX) != 0;
  }

  /** The ranks of the entries by value, computed once. */
  public Ranking ranking() {
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
    Selection run = indexes(keyRun(interval));
    return indexed() ? run : run.withRanksOneByOne();
  }

  private Run keyRun(Interval interval) {
    if (interval.isEmpty()) {
      return new Run(0, 0);
    }
    int from = keysBefore(interval.begin());
    return new Run(from, Math.max(0, keysBefore(interval.end()) - from));
  }

  /** Indexes are told argument by argument, everything else in key order. */
  private Selection keyList(Item[] keys, ReturnType type) {
    if (type == ReturnType.RANK || type == ReturnType.REVERSE_RANK) {
      throw CdtErrors.notApplicable("ranks of a key list");
    }
    Item[] wanted = map.keyOrdered() ? keys : Distinct.of(keys);
    int[] indexes = Arrays.stream(wanted).mapToInt(k -> find(map, k)).filter(i -> i >= 0).toArray();
    int[] picks = Arrays.stream(indexes).distinct().sorted().toArray();
    Selection listed =
        Selection.ofEntries(size, picks, indexes, null).invertingToAll(keys.length == 0);
    return indexed() ? listed : listed.inSegments();
  }

  private Selection ranks(Run run) {
    return Selection.ofRanks(size, run, ranking());
  }

  private Selection values(int[] picks, Item least) {
    Run run = new Run(ranking().smallerThan(least), picks.length);
    int[] told = indexedByValue ? ranking().elements(run.positions()) : picks;
    return Selection.ofValues(size, run, told);
  }

  private Selection valueList(Item[] values) {
    Item[] wanted = indexedByValue ? values : Distinct.of(values);
    int[] found = Arrays.stream(wanted).flatMapToInt(this::matches).toArray();
    int[] ranks = Arrays.stream(wanted).flatMapToInt(this::ranksOf).toArray();
    int[] picks = Arrays.stream(found).distinct().sorted().toArray();
    Selection listed =
        Selection.ofEntries(size, picks, indexedByValue ? found : picks, ranks)
            .invertingToAll(values.length == 0);
    return indexedByValue ? listed.withRanksOneByOne() : listed.withRanksInSegments();
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
  public static int find(MapItem map, Item key) {
    return find(map.keys(), map.size(), key);
  }

  /** As above. Which key a wildcard meets depends on the steps, which are those of the server. */
  public static int find(Item[] keys, int size, Item key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = ValueOrder.compare(key, keys[middle]);
      if (order == 0) {
        return middle;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -low - 1;
  }
}
