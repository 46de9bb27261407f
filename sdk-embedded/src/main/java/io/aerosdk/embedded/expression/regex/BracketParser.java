package io.aerosdk.embedded.expression.regex;

import org.jspecify.annotations.Nullable;

/** Reads what stands in brackets: single bytes, ranges, classes. */
final class BracketParser {
  private final Source in;
  private final Syntax syntax;

  BracketParser(Source in, Syntax syntax) {
    this.in = in;
    this.syntax = syntax;
  }

  /** The set behind an opening bracket, which is consumed already. */
  CharSet parse() {
    boolean inverted = in.take('^');
    CharSet set = new CharSet();
    boolean first = true;
    while (first || in.peek() != ']') {
      first = false;
      member(set);
    }
    in.next();
    if (syntax.ignoreCase()) {
      set.ignoreCase();
    }
    if (inverted) {
      set.invert();
      if (syntax.newlines()) {
        set.remove('\n');
      }
    }
    return set;
  }

  private void member(CharSet set) {
    CharSet named = named();
    if (named != null) {
      set.addAll(named);
      return;
    }
    int from = element();
    boolean range = in.peek() == '-' && in.peek(1) != ']' && in.peek(1) != Source.END;
    if (!range) {
      set.add(from);
      return;
    }
    in.next();
    addRange(set, from, element());
  }

  /** Where the case counts for nothing, the C library looks at ranges of upper-case letters. */
  private void addRange(CharSet set, int from, int to) {
    int first = syntax.ignoreCase() ? upperCase(from) : from;
    int last = syntax.ignoreCase() ? upperCase(to) : to;
    if (last < first) {
      throw Source.malformed("a range that runs backwards");
    }
    set.addRange(first, last);
  }

  private static int upperCase(int c) {
    return c >= 'a' && c <= 'z' ? c - 0x20 : c;
  }

  /** A class or an equivalence class, or null if something else comes next. */
  private @Nullable CharSet named() {
    if (in.peek() != '[' || (in.peek(1) != ':' && in.peek(1) != '=')) {
      return null;
    }
    boolean isClass = in.peek(1) == ':';
    String name = delimited();
    if (!isClass) {
      return CharSet.of(single(name));
    }
    CharSet known = CharClass.named(name);
    if (known == null) {
      throw Source.malformed("no class " + name);
    }
    return known;
  }

  private int element() {
    if (in.peek() == '[' && in.peek(1) == '.') {
      return single(delimited());
    }
    if (in.peek() == '[' && (in.peek(1) == ':' || in.peek(1) == '=')) {
      throw Source.malformed("a range that ends in a class");
    }
    return in.next();
  }

  /** The name between {@code [:} and {@code :]}, or other such marks. */
  private String delimited() {
    in.next();
    int mark = in.next();
    StringBuilder name = new StringBuilder();
    while (in.peek() != mark || in.peek(1) != ']') {
      name.append((char) in.next());
    }
    in.skip(2);
    return name.toString();
  }

  private static int single(String name) {
    if (name.length() != 1) {
      throw Source.malformed("no collating element " + name);
    }
    return name.charAt(0);
  }
}
