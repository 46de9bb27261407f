package io.aerosdk.embedded.expression.regex;

/**
 * Runs a program on all its ways at once, so the time is proportional to the length of the text
 * times the size of the program. Cannot refer back. Not thread-safe; for one search.
 */
final class Automaton {

  private final Program program;
  private final Text text;
  private final int[] visited;
  private final int[] stack;
  private int[] current;
  private int[] following;
  private int currentCount;
  private int followingCount;
  private boolean found;

  Automaton(Program program, Text text) {
    this.program = program;
    this.text = text;
    this.visited = new int[program.size()];
    this.stack = new int[2 * program.size() + 1];
    this.current = new int[program.size()];
    this.following = new int[program.size()];
  }

  boolean find(Budget budget) {
    for (int position = 0; position <= text.length(); position++) {
      reach(0, position);
      int[] swapped = current;
      current = following;
      following = swapped;
      currentCount = followingCount;
      followingCount = 0;
      if (found) {
        return true;
      }
      budget.spend(1 + currentCount);
      if (position < text.length()) {
        step(position);
      }
    }
    return found;
  }

  private void step(int position) {
    int c = text.at(position);
    for (int i = 0; i < currentCount; i++) {
      int at = current[i];
      if (program.set(at).contains(c)) {
        reach(at + 1, position + 1);
      }
    }
  }

  /** Notes all instructions that consume a byte and can be reached without consuming one. */
  private void reach(int start, int position) {
    int mark = position + 1;
    int depth = 0;
    stack[depth++] = start;
    while (depth > 0) {
      int at = stack[--depth];
      if (visited[at] == mark) {
        continue;
      }
      visited[at] = mark;
      switch (program.code(at)) {
        case ONE -> following[followingCount++] = at;
        case SPLIT -> {
          depth = push(program.y(at), mark, depth);
          depth = push(program.x(at), mark, depth);
        }
        case JUMP -> depth = push(program.x(at), mark, depth);
        case AT -> {
          if (text.standsAt(program.place(at), position)) {
            depth = push(at + 1, mark, depth);
          }
        }
        case SAVE, MOVED -> depth = push(at + 1, mark, depth);
        case FOUND -> found = true;
        case BACK -> throw new IllegalStateException("an automaton does not refer back");
      }
    }
  }

  private int push(int at, int mark, int depth) {
    if (visited[at] == mark) {
      return depth;
    }
    stack[depth] = at;
    return depth + 1;
  }
}
