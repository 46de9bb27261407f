package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;

/**
 * Builds the expressions that path operations evaluate for one element after the other. The
 * expression evaluator implements this; lists and maps need no more of it than that.
 */
@FunctionalInterface
public interface LoopExpressions {
  /** Refuses every expression; for use where there is no evaluator. */
  LoopExpressions NONE =
      expression -> {
        throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "no expressions in paths");
      };

  /**
   * Builds an expression, of which the loop variables (operation 122) are those of {@link
   * LoopExpression.Element}.
   *
   * @throws ServerException PARAMETER when it does not build
   */
  LoopExpression build(Item expression);
}
