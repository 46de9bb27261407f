package io.aerosdk.embedded.expression.regex;

import java.util.Arrays;

/**
 * Runs a program one way after the other, which references back need. Notes what to undo on a stack
 * of its own instead of the thread's. Not thread-safe; for one search.
 */
final class Backtracker {
  private static final int ENTRY = 3;
  private static final int WAY = -1;

  private final Program program;
  private final Text text;
  private final int[] slots;
  private int[] stack = new int[64 * ENTRY];
  private int depth;

  Backtracker(Program program, Text text, int slots) {
    this.program = program;
    this.text = text;
    this.slots = new int[slots];
  }

  boolean find(Budget budget) {
    for (int start = 0; start <= text.length(); start++) {
      Arrays.fill(slots, -1);
      depth = 0;
      push(WAY, 0, start);
      if (match(budget)) {
        return true;
      }
    }
    return false;
  }

  private boolean match(Budget budget) {
    while (depth > 0) {
      depth -= ENTRY;
      if (stack[depth] != WAY) {
        slots[stack[depth]] = stack[depth + 1];
      } else if (run(stack[depth + 1], stack[depth + 2], budget)) {
        return true;
      }
    }
    return false;
  }

  /** Follows one way until it is found or ends. */
  private boolean run(int from, int start, Budget budget) {
    int at = from;
    int position = start;
    while (at >= 0) {
      budget.spend(1);
      int x = program.x(at);
      switch (program.code(at)) {
        case FOUND -> {
          return true;
        }
        case JUMP -> at = x;
        case SPLIT -> {
          push(WAY, program.y(at), position);
          at = x;
        }
        case SAVE -> {
          push(x, slots[x], 0);
          slots[x] = position;
          at++;
        }
        case MOVED -> at = slots[x] == position ? -1 : at + 1;
        case AT -> at = text.standsAt(program.place(at), position) ? at + 1 : -1;
        case ONE -> {
          boolean fits = position < text.length() && program.set(at).contains(text.at(position));
          at = fits ? at + 1 : -1;
          position++;
        }
        case BACK -> {
          int length = slots[program.y(at)] - slots[x];
          at = repeats(slots[x], length, position) ? at + 1 : -1;
          position += length;
        }
      }
    }
    return false;
  }

  private boolean repeats(int from, int length, int position) {
    return from >= 0 && length >= 0 && text.repeats(from, position, length);
  }

  private void push(int slot, int a, int b) {
    if (depth + ENTRY > stack.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[depth] = slot;
    stack[depth + 1] = a;
    stack[depth + 2] = b;
    depth += ENTRY;
  }
}
