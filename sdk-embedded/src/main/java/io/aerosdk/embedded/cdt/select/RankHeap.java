package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ValueOrder;

/**
 * Selects the elements of a range of ranks in an unordered list as the server does: with a binary
 * heap over the element indexes. Which of several equal elements has which rank depends on the
 * steps of that heap, and clients can see it.
 */
public final class RankHeap {
  private final Item[] elements;
  private final int[] heap;
  private final int sign;
  private int size;

  private RankHeap(Item[] elements, boolean smallestFirst) {
    this.elements = elements;
    this.sign = smallestFirst ? 1 : -1;
    this.size = elements.length;
    this.heap = new int[size];
    for (int i = 0; i < size; i++) {
      heap[i] = i;
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      siftDown(i);
    }
  }

  /**
   * The indexes of the elements of these ranks, in the order in which the server returns their
   * values.
   */
  public static int[] select(Item[] elements, Run ranks) {
    int tail = elements.length - ranks.end();
    boolean smallestFirst = ranks.start() <= tail;
    RankHeap heap = new RankHeap(elements, smallestFirst);
    for (int i = smallestFirst ? ranks.start() : tail; i > 0; i--) {
      heap.take();
    }
    int[] selected = new int[ranks.count()];
    for (int i = selected.length - 1; i >= 0; i--) {
      selected[i] = heap.take();
    }
    return selected;
  }

  private int take() {
    int top = heap[0];
    heap[0] = heap[--size];
    siftDown(0);
    return top;
  }

  private void siftDown(int from) {
    int parent = from;
    for (int child = 2 * parent + 1; child < size; child = 2 * parent + 1) {
      int right = child + 1;
      if (right < size && compare(heap[child], heap[right]) > 0) {
        child = right;
      }
      if (compare(heap[child], heap[parent]) >= 0) {
        return;
      }
      int moved = heap[child];
      heap[child] = heap[parent];
      heap[parent] = moved;
      parent = child;
    }
  }

  private int compare(int a, int b) {
    return sign * ValueOrder.compare(elements[a], elements[b]);
  }
}
