package io.aerosdk.embedded.expression.regex;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The pattern while it is being read. Not thread-safe. */
final class Source {
  static final int END = -1;

  private final byte[] pattern;
  private int at;

  Source(byte[] pattern) {
    this.pattern = pattern;
  }

  /** The byte at a distance from the next one, or {@link #END}. */
  int peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < pattern.length ? pattern[index] & 0xFF : END;
  }

  int peek() {
    return peek(0);
  }

  int next() {
    int c = peek();
    if (c == END) {
      throw malformed("ends too early");
    }
    at++;
    return c;
  }

  void skip(int count) {
    at += count;
  }

  boolean take(int expected) {
    if (peek() != expected) {
      return false;
    }
    at++;
    return true;
  }

  /** Whether a token comes next: the byte, behind a backslash if so told. */
  boolean sees(int expected, boolean escaped) {
    return escaped ? peek() == '\\' && peek(1) == expected : peek() == expected;
  }

  /** Consumes a token if it comes next. */
  boolean take(int expected, boolean escaped) {
    if (!sees(expected, escaped)) {
      return false;
    }
    at += escaped ? 2 : 1;
    return true;
  }

  /** A decimal number, or -1 if none comes next. */
  int number(int limit) {
    if (peek() < '0' || peek() > '9') {
      return -1;
    }
    int number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = number * 10 + next() - '0';
      if (number > limit) {
        throw malformed("a repetition beyond " + limit);
      }
    }
    return number;
  }

  static ServerException malformed(String what) {
    return new ServerException(ResultCode.PARAMETER, "regular expression: " + what);
  }
}
