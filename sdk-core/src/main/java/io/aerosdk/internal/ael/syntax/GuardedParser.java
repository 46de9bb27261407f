package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.scope.AelFault;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * Stops at texts which are nested so deeply that reading them would need more stack than a thread
 * has. Not thread-safe; one per text.
 */
final class GuardedParser extends AelParser {
  /** Rules within rules; one pair of parentheses takes ten. */
  private static final int DEEPEST = 1_200;

  private int depth;

  GuardedParser(TokenStream tokens) {
    super(tokens);
  }

  @Override
  public void enterRule(ParserRuleContext rule, int state, int index) {
    depth++;
    if (depth > DEEPEST) {
      throw tooDeep(getCurrentToken().getStartIndex());
    }
    super.enterRule(rule, state, index);
  }

  @Override
  public void exitRule() {
    depth--;
    super.exitRule();
  }

  static AelFault tooDeep(int at) {
    return new AelFault(
        at,
        "The filter is nested too deeply",
        "expected a filter with less parentheses and shorter sums");
  }
}
