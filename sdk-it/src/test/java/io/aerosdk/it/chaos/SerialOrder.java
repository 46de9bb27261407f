package io.aerosdk.it.chaos;

import io.aerosdk.it.chaos.History.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for an order of transactions, one after the other: after those whose writes it saw, before
 * those that wrote over what it saw, and after those that had ended when it began. Points in time
 * are nodes of the graph, too, so that their number of edges stays small. Not thread-safe.
 */
final class SerialOrder {
  private final List<Entry> entries;
  private final Map<Integer, Map<Long, Entry>> writers;
  private final Map<Object, List<Object>> after = new HashMap<>();
  private final Map<Object, Integer> before = new HashMap<>();

  private record Moment(int number) {}

  SerialOrder(Collection<Entry> entries, Map<Integer, Map<Long, Entry>> writers) {
    this.entries = List.copyOf(entries);
    this.writers = writers;
    entries.forEach(this::node);
    entries.forEach(this::orderByVersions);
    orderByTime();
  }

  private void node(Object node) {
    before.putIfAbsent(node, 0);
  }

  private void edge(Object first, Object second) {
    if (first != second) {
      after.computeIfAbsent(first, some -> new ArrayList<>()).add(second);
      before.merge(second, 1, Integer::sum);
      node(first);
    }
  }

  private void orderByVersions(Entry entry) {
    entry
        .read()
        .forEach(
            (account, version) -> {
              Map<Long, Entry> known = writers.getOrDefault(account, Map.of());
              Entry seen = known.get(version.number());
              if (seen != null) {
                edge(seen, entry);
              }
              Entry overwritten = known.get(version.number() + 1);
              if (overwritten != null) {
                edge(entry, overwritten);
              }
            });
  }

  /** One moment for each end of a transaction; what starts later comes after that moment. */
  private void orderByTime() {
    List<Entry> ended =
        entries.stream()
            .filter(entry -> entry.end() != Long.MAX_VALUE)
            .sorted(Comparator.comparingLong(Entry::end))
            .toList();
    for (int i = 0; i < ended.size(); i++) {
      edge(ended.get(i), new Moment(i));
      if (i > 0) {
        edge(new Moment(i - 1), new Moment(i));
      }
    }
    List<Entry> started = entries.stream().sorted(Comparator.comparingLong(Entry::start)).toList();
    int passed = 0;
    for (Entry entry : started) {
      while (passed < ended.size() && ended.get(passed).end() < entry.start()) {
        passed++;
      }
      if (passed > 0) {
        edge(new Moment(passed - 1), entry);
      }
    }
  }

  /** Transactions for which there is no place in an order. */
  List<String> violations() {
    Deque<Object> free = new ArrayDeque<>();
    Map<Object, Integer> waiting = new HashMap<>(before);
    waiting.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .forEach(entry -> free.add(entry.getKey()));
    int placed = 0;
    while (!free.isEmpty()) {
      Object node = free.remove();
      placed++;
      for (Object next : after.getOrDefault(node, List.of())) {
        if (waiting.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    if (placed == before.size()) {
      return List.of();
    }
    return waiting.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && entry.getKey() instanceof Entry)
        .map(entry -> "no order explains " + entry.getKey())
        .toList();
  }
}
