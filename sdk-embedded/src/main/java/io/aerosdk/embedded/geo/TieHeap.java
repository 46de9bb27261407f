package io.aerosdk.embedded.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * A queue by priority, highest first. Which of several equal ones comes first depends on its steps:
 * they are those of the heap of the C++ standard library that is in common use. Use from one
 * thread.
 */
final class TieHeap<T> {
  private final List<Entry<T>> heap = new ArrayList<>();

  private record Entry<T>(int priority, T value) {}

  boolean isEmpty() {
    return heap.isEmpty();
  }

  int size() {
    return heap.size();
  }

  void push(int priority, T value) {
    Entry<T> entry = new Entry<>(priority, value);
    heap.add(entry);
    raise(heap.size() - 1, entry);
  }

  /** Removes the first; the hole it leaves sinks to the bottom before the last one fills it. */
  T pop() {
    T first = heap.get(0).value;
    Entry<T> last = heap.remove(heap.size() - 1);
    if (!heap.isEmpty()) {
      raise(sink(), last);
    }
    return first;
  }

  private int sink() {
    int hole = 0;
    int size = heap.size();
    for (int right = 2; right <= size; right = 2 * hole + 2) {
      boolean left = right == size || heap.get(right).priority < heap.get(right - 1).priority;
      int child = left ? right - 1 : right;
      heap.set(hole, heap.get(child));
      hole = child;
    }
    return hole;
  }

  private void raise(int from, Entry<T> entry) {
    int hole = from;
    while (hole > 0 && heap.get((hole - 1) / 2).priority < entry.priority) {
      heap.set(hole, heap.get((hole - 1) / 2));
      hole = (hole - 1) / 2;
    }
    heap.set(hole, entry);
  }
}
