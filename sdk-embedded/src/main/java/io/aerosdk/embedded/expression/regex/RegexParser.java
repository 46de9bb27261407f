package io.aerosdk.embedded.expression.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern in basic or extended POSIX syntax, with the escapes that the GNU C library adds.
 * Not thread-safe.
 */
final class RegexParser {
  private static final int MOST_REPETITIONS = 32_767;
  private static final int DEEPEST = 200;

  private final Source in;
  private final Syntax syntax;
  private final boolean basic;
  private int groups;
  private int depth;
  private long closed;
  private boolean refersBack;

  RegexParser(byte[] pattern, Syntax syntax) {
    this.in = new Source(pattern);
    this.syntax = syntax;
    this.basic = !syntax.extended();
  }

  Term parse() {
    Term term = choice();
    if (in.peek() != Source.END) {
      throw Source.malformed("a parenthesis too many");
    }
    return term;
  }

  int groups() {
    return groups;
  }

  /** Whether the pattern refers back to groups, which no automaton can match. */
  boolean refersBack() {
    return refersBack;
  }

  private Term choice() {
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (in.take('|', basic));
    return parts.size() == 1 ? parts.get(0) : new Term.Choice(parts);
  }

  private Term sequence() {
    List<Term> parts = new ArrayList<>();
    boolean start = true;
    while (!atEnd()) {
      Term part = part(start);
      start = part instanceof Term.At at && at.place() == Term.Place.LINE_START;
      parts.add(part instanceof Term.At ? part : repeated(part));
    }
    return new Term.Sequence(parts);
  }

  private boolean atEnd() {
    boolean closing = in.sees(')', basic) && (basic || depth > 0);
    return in.peek() == Source.END || in.sees('|', basic) || closing;
  }

  private Term part(boolean start) {
    if (in.take('(', basic)) {
      return group();
    }
    rejectOperator();
    if (in.peek() == '^' && (!basic || start)) {
      in.next();
      return new Term.At(Term.Place.LINE_START);
    }
    if (in.peek() == '$' && (!basic || endsAfterDollar())) {
      in.next();
      return new Term.At(Term.Place.LINE_END);
    }
    int c = in.next();
    return switch (c) {
      case '.' -> one(CharSet.where(each -> each != '\n' || !syntax.newlines()));
      case '[' -> one(new BracketParser(in, syntax).parse());
      case '\\' -> escape();
      default -> literal(c);
    };
  }

  /** What repeats nothing is malformed, but basic syntax takes all but intervals literally. */
  private void rejectOperator() {
    boolean interval = in.sees('{', basic);
    boolean operator = in.peek() == '*' || in.peek() == '+' || in.peek() == '?';
    if (interval || (!basic && operator)) {
      throw Source.malformed("a repetition of nothing");
    }
  }

  private boolean endsAfterDollar() {
    int after = in.peek(1);
    return after == Source.END || (after == '\\' && (in.peek(2) == ')' || in.peek(2) == '|'));
  }

  private Term group() {
    if (++depth > DEEPEST) {
      throw Source.malformed("groups nested deeper than " + DEEPEST);
    }
    int number = ++groups;
    Term inner = choice();
    if (!in.take(')', basic)) {
      throw Source.malformed("a group that does not end");
    }
    depth--;
    if (number <= 9) {
      closed |= 1L << number;
    }
    return new Term.Group(inner, number);
  }

  private Term escape() {
    int c = in.next();
    return switch (c) {
      case 'w' -> one(CharSet.where(CharClass::isWord));
      case 'W' -> one(CharSet.where(each -> !CharClass.isWord(each)));
      case 's' -> one(CharSet.where(CharClass::isSpace));
      case 'S' -> one(CharSet.where(each -> !CharClass.isSpace(each)));
      case 'b' -> new Term.At(Term.Place.WORD_EDGE);
      case 'B' -> new Term.At(Term.Place.NO_WORD_EDGE);
      case '<' -> new Term.At(Term.Place.WORD_START);
      case '>' -> new Term.At(Term.Place.WORD_END);
      case '`' -> new Term.At(Term.Place.TEXT_START);
      case '\'' -> new Term.At(Term.Place.TEXT_END);
      default -> c >= '1' && c <= '9' ? back(c - '0') : literal(c);
    };
  }

  private Term back(int number) {
    if ((closed & 1L << number) == 0) {
      throw Source.malformed("a reference to no group");
    }
    refersBack = true;
    return new Term.Back(number);
  }

  private Term literal(int c) {
    CharSet set = CharSet.of(c);
    return one(syntax.ignoreCase() ? set.ignoreCase() : set);
  }

  private static Term one(CharSet set) {
    return new Term.One(set);
  }

  private Term repeated(Term part) {
    Term term = part;
    for (int i = 0; i < DEEPEST; i++) {
      if (basic && i > 0 && (in.peek() == '*' || in.sees('{', true))) {
        throw Source.malformed("a repetition of a repetition");
      }
      if (in.take('*')) {
        term = new Term.Repeat(term, 0, Term.Repeat.UNLIMITED);
      } else if (in.take('+', basic)) {
        term = new Term.Repeat(term, 1, Term.Repeat.UNLIMITED);
      } else if (in.take('?', basic)) {
        term = new Term.Repeat(term, 0, 1);
      } else if (in.take('{', basic)) {
        term = interval(term);
      } else {
        return term;
      }
    }
    throw Source.malformed("more than " + DEEPEST + " repetitions of each other");
  }

  private Term interval(Term term) {
    int fewest = in.number(MOST_REPETITIONS);
    int most = fewest;
    if (in.take(',')) {
      most = in.number(MOST_REPETITIONS);
      fewest = Math.max(0, fewest);
    }
    boolean backwards = most >= 0 && most < fewest;
    if (fewest < 0 || backwards || !in.take('}', basic)) {
      throw Source.malformed("a bad interval");
    }
    return new Term.Repeat(term, fewest, most);
  }
}
