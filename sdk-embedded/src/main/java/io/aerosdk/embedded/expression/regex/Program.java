package io.aerosdk.embedded.expression.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A regular expression as instructions of an automaton. Each instruction has up to two numbers.
 * Immutable once built.
 */
final class Program {
  /** What an instruction does. */
  enum Code {
    /** Consumes a byte of the set numbered x. */
    ONE,
    /** Goes on at x and at y. */
    SPLIT,
    /** Goes on at x. */
    JUMP,
    /** Stands at the place numbered x. */
    AT,
    /** Notes the position in the slot x. */
    SAVE,
    /** Has moved on since the position in the slot x was noted. */
    MOVED,
    /** Consumes again what lies between the slots x and y. */
    BACK,
    /** Is found. */
    FOUND
  }

  /** More instructions than this are refused. */
  static final int MOST_INSTRUCTIONS = 20_000;

  private Code[] codes = new Code[16];
  private int[] xs = new int[16];
  private int[] ys = new int[16];
  private final List<CharSet> sets = new ArrayList<>();
  private final List<Term.Place> places = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  Code code(int at) {
    return codes[at];
  }

  int x(int at) {
    return xs[at];
  }

  int y(int at) {
    return ys[at];
  }

  CharSet set(int at) {
    return sets.get(xs[at]);
  }

  Term.Place place(int at) {
    return places.get(xs[at]);
  }

  /** Adds an instruction and tells where. */
  int add(Code code, int x, int y) {
    if (size >= MOST_INSTRUCTIONS) {
      throw Source.malformed("too large");
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
    }
    codes[size] = code;
    xs[size] = x;
    ys[size] = y;
    return size++;
  }

  /** Adds an instruction that consumes a byte of a set. */
  void addOne(CharSet set) {
    add(Code.ONE, sets.size(), 0);
    sets.add(set);
  }

  /** Adds an instruction that stands at a place. */
  void addAt(Term.Place place) {
    add(Code.AT, places.size(), 0);
    places.add(place);
  }

  /** Sets the targets of an instruction that was added before they were known. */
  void target(int at, int x, int y) {
    xs[at] = x;
    ys[at] = y;
  }
}
