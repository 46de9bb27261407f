package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What would have fitted. */
final class Expected {
  private static final int FEW = 6;

  /** What people write who come from another language. */
  private static final Map<String, String> HABITS =
      Map.ofEntries(
          Map.entry("&", "and"),
          Map.entry("|", "or"),
          Map.entry("=", "=="),
          Map.entry("AND", "and"),
          Map.entry("OR", "or"),
          Map.entry("And", "and"),
          Map.entry("Or", "or"),
          Map.entry("LET", "let"),
          Map.entry("WHEN", "when"),
          Map.entry("THEN", "then"),
          Map.entry("DEFAULT", "default"),
          Map.entry("True", "true"),
          Map.entry("TRUE", "true"),
          Map.entry("False", "false"),
          Map.entry("FALSE", "false"));

  private static final Map<Integer, String> NAMES =
      Map.of(
          Token.EOF, "the end",
          AelParser.INT, "an integer",
          AelParser.NAME, "a name",
          AelParser.QUOTED, "a quoted text",
          AelParser.TYPE_NAME, "a type (INT, STRING, FLOAT, …)",
          AelParser.RETURN_NAME, "a kind of result (VALUE, COUNT, …)");

  private Expected() {}

  /**
   * Advice about a token; {@code whole} if a whole construct fitted nowhere, so that no single
   * token can be named.
   */
  static @Nullable String advice(Parser parser, Token token, boolean whole) {
    String text = token.getType() == Token.EOF ? "" : token.getText();
    String habit = HABITS.get(text);
    if (habit == null) {
      habit = HABITS.get(previous(parser, token));
    }
    if (habit != null) {
      return "did you mean " + habit + "?";
    }
    return whole ? null : names(parser.getExpectedTokens());
  }

  /** A name that nothing makes sense of is noticed one token later. */
  private static String previous(Parser parser, Token token) {
    int index = token.getTokenIndex() - 1;
    Token before = index < 0 ? null : parser.getTokenStream().get(index);
    return before == null || before.getType() != AelParser.NAME ? "" : before.getText();
  }

  private static @Nullable String names(IntervalSet expected) {
    if (expected.contains(AelParser.DOLLAR_DOT)) {
      return "expected a value, a path as $.bin, or (";
    }
    if (expected.contains(AelParser.PLUS) && expected.contains(AelParser.AND)) {
      return expected.contains(Token.EOF)
          ? "expected an operator or the end"
          : "expected an operator or )";
    }
    List<String> names = new ArrayList<>();
    for (int type : expected.toList()) {
      names.add(NAMES.getOrDefault(type, AelParser.VOCABULARY.getDisplayName(type)));
    }
    return names.isEmpty() || names.size() > FEW ? null : "expected " + String.join(" or ", names);
  }
}
