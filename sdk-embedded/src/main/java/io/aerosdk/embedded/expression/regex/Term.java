package io.aerosdk.embedded.expression.regex;

import java.util.List;

/** A part of a regular expression. */
sealed interface Term {
  /** One byte out of a set. */
  record One(CharSet set) implements Term {}

  /** A place between two bytes. */
  record At(Place place) implements Term {}

  /** Parts one after the other; none of them is the empty string. */
  record Sequence(List<Term> parts) implements Term {}

  /** One of several parts. */
  record Choice(List<Term> parts) implements Term {}

  /**
   * A part again and again.
   *
   * @param most {@link #UNLIMITED} for any number
   */
  record Repeat(Term part, int fewest, int most) implements Term {
    static final int UNLIMITED = -1;
  }

  /** A part that can be referred back to. */
  record Group(Term part, int number) implements Term {}

  /** What a group matched, once more. */
  record Back(int number) implements Term {}

  /** The kinds of places. */
  enum Place {
    LINE_START,
    LINE_END,
    TEXT_START,
    TEXT_END,
    WORD_EDGE,
    NO_WORD_EDGE,
    WORD_START,
    WORD_END
  }
}
