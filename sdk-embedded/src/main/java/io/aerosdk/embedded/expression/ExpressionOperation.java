package io.aerosdk.embedded.expression;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.MsgPackReader;

/**
 * The value of an operation that reads or writes with an expression. Immutable and thread-safe.
 *
 * @param expression what to evaluate
 * @param flags what to do in special cases
 */
record ExpressionOperation(Expression expression, long flags) {
  static final int CREATE_ONLY = 1;
  static final int UPDATE_ONLY = 2;
  static final int ALLOW_DELETE = 4;
  static final int POLICY_NO_FAIL = 8;
  static final int EVALUATION_NO_FAIL = 16;

  private static final int MOST_PARTS = 2;

  /**
   * Reads the value: a list of an expression and, perhaps, flags. Like the server it takes flags
   * that are missing or no integer for none, and does not mind bytes behind them.
   *
   * @throws ServerException PARAMETER if it is none
   */
  static ExpressionOperation parse(byte[] value) {
    Expression.requireSize(value);
    MsgPackReader in = new MsgPackReader(value);
    int parts = in.arrayHeader();
    if (parts < 1 || parts > MOST_PARTS) {
      throw new ServerException(ResultCode.PARAMETER, "expression operation of " + parts);
    }
    Expression expression = Expression.of(in.item());
    return new ExpressionOperation(expression, parts == MOST_PARTS ? flags(in) : 0);
  }

  private static long flags(MsgPackReader in) {
    try {
      return in.integer();
    } catch (ServerException e) {
      return 0;
    }
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Requires that no other flags are set. */
  void requireOnly(int allowed) {
    if ((flags & ~allowed) != 0) {
      throw new ServerException(ResultCode.PARAMETER, "expression flags " + flags);
    }
  }
}
