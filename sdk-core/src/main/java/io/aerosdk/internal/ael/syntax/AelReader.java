package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelLexer;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.scope.AelFault;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads filters. Stateless and thread-safe. */
public final class AelReader {
  /** The longest text that is read, in characters. */
  public static final int LONGEST_TEXT = 1_000_000;

  private AelReader() {}

  /**
   * Reads a filter.
   *
   * @param text of the filter
   * @return its meaning
   * @throws AelFault if it is none
   */
  public static Node read(String text) {
    return new TreeReader().read(tree(text));
  }

  /** The raw tree of a text. */
  static AelParser.InputContext tree(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new AelFault(
          LONGEST_TEXT,
          "A filter must have at most " + LONGEST_TEXT + " characters, got " + text.length());
    }
    try {
      return parse(text, PredictionMode.SLL);
    } catch (AelFault quick) {
      // The quick prediction may err on the side of refusing; the full one has the last word.
      return parse(text, PredictionMode.LL);
    }
  }

  private static CharStream letters(String text) {
    try {
      return CharStreams.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new AelFault(0, "The filter has half a letter, a surrogate without its other half");
    }
  }

  private static AelParser.InputContext parse(String text, PredictionMode mode) {
    AelLexer lexer = new AelLexer(letters(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(SyntaxFaults.INSTANCE);
    GuardedParser parser = new GuardedParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(SyntaxFaults.INSTANCE);
    parser.getInterpreter().setPredictionMode(mode);
    return parser.input();
  }
}
