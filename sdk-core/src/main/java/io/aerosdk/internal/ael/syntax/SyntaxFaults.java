package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.scope.AelFault;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.LexerNoViableAltException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Ends reading at the first thing that does not fit. Stateless and thread-safe. */
final class SyntaxFaults extends BaseErrorListener {
  static final SyntaxFaults INSTANCE = new SyntaxFaults();

  private static final String PREFIX = "Could not parse given AEL expression input: ";

  private SyntaxFaults() {}

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object offending,
      int line,
      int column,
      String message,
      @Nullable RecognitionException cause) {
    if (cause instanceof LexerNoViableAltException letter) {
      throw letter(letter.getStartIndex(), letter.getInputStream().toString());
    }
    Token token = (Token) offending;
    if (token == null || !(recognizer instanceof Parser parser)) {
      throw new AelFault(0, PREFIX + message);
    }
    boolean whole = cause instanceof NoViableAltException;
    throw new AelFault(
        token.getStartIndex(),
        PREFIX + "unexpected " + shown(token),
        Expected.advice(parser, token, whole));
  }

  private static String shown(Token token) {
    return token.getType() == Token.EOF ? "end of the text" : "'" + token.getText() + "'";
  }

  private static AelFault letter(int at, String text) {
    int letter = text.codePointAt(text.offsetByCodePoints(0, at));
    String shown = "'" + Character.toString(letter) + "'";
    return switch (letter) {
      case '\'', '"' ->
          new AelFault(
              at, PREFIX + "the text that begins here has no end", "expected a closing " + shown);
      case '?' ->
          new AelFault(at, PREFIX + "unexpected " + shown, "expected a placeholder, as in ?0");
      case '$' -> new AelFault(at, PREFIX + "unexpected " + shown, "expected $.bin or ${variable}");
      case '!' -> new AelFault(at, PREFIX + "unexpected " + shown, "did you mean not(…) or !=?");
      default -> new AelFault(at, PREFIX + "unexpected " + shown);
    };
  }
}
