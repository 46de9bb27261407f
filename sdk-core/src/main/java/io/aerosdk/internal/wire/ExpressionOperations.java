package io.aerosdk.internal.wire;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.exp.ExpWriteFlags;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.bin.SelectFromOption;
import io.aerosdk.command.bin.WriteFromOption;
import java.util.Objects;

/** Reads and writes of values that the server computes. */
public final class ExpressionOperations {
  private ExpressionOperations() {}

  /** The expression, ready to be sent. */
  public static Expression build(Exp expression) {
    return Exp.build(Objects.requireNonNull(expression, "expression must not be null"));
  }

  /** Reads a computed value. */
  public static Operation select(String bin, Expression expression, SelectFromOption... options) {
    int flags = ExpReadFlags.DEFAULT;
    for (SelectFromOption option : options) {
      flags |=
          switch (option) {
            case IGNORE_EVAL_FAILURE -> ExpReadFlags.EVAL_NO_FAIL;
          };
    }
    return ExpOperation.read(bin, checked(expression), flags);
  }

  /** Sets a bin that must not be there. */
  public static Operation insert(String bin, Expression expression, WriteFromOption... options) {
    return write(bin, expression, ExpWriteFlags.CREATE_ONLY, options);
  }

  /** Sets a bin that must be there. */
  public static Operation update(String bin, Expression expression, WriteFromOption... options) {
    return write(bin, expression, ExpWriteFlags.UPDATE_ONLY, options);
  }

  /** Sets a bin. */
  public static Operation upsert(String bin, Expression expression, WriteFromOption... options) {
    return write(bin, expression, ExpWriteFlags.DEFAULT, options);
  }

  private static Operation write(
      String bin, Expression expression, int verb, WriteFromOption[] options) {
    int flags = verb;
    for (WriteFromOption option : options) {
      flags |=
          switch (option) {
            case IGNORE_OP_FAILURE -> ExpWriteFlags.POLICY_NO_FAIL;
            case IGNORE_EVAL_FAILURE -> ExpWriteFlags.EVAL_NO_FAIL;
            case DELETE_IF_NULL -> ExpWriteFlags.ALLOW_DELETE;
          };
    }
    return ExpOperation.write(bin, checked(expression), flags);
  }

  private static Expression checked(Expression expression) {
    return Objects.requireNonNull(expression, "expression must not be null");
  }
}
