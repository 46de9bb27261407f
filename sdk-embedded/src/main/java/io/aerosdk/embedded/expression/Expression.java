package io.aerosdk.embedded.expression;

import io.aerosdk.embedded.expression.tree.Evaluation;
import io.aerosdk.embedded.expression.tree.Node;
import io.aerosdk.embedded.expression.tree.TreeBuilder;
import io.aerosdk.embedded.expression.tree.ValueType;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MsgPackReader;
import org.jspecify.annotations.Nullable;

/**
 * An expression, checked and ready to be evaluated. Immutable and thread-safe.
 *
 * <pre>{@code
 * Expression adult = Expression.parse(bytes);
 * Item value = adult.evaluate(record, clock);
 * }</pre>
 */
public final class Expression {
  /** Longer expressions are refused. */
  public static final int MAX_SIZE = 1 << 20;

  private final Node root;
  private final int variables;

  private Expression(Node root, int variables) {
    this.root = root;
    this.variables = variables;
  }

  /**
   * Builds an expression of decoded msgpack.
   *
   * @throws ServerException PARAMETER if it is none
   */
  public static Expression of(Item source) {
    TreeBuilder builder = new TreeBuilder();
    Node root = builder.build(source);
    if (root.type() == ValueType.MARKER) {
      throw new ServerException(ResultCode.PARAMETER, "an expression without a value");
    }
    return new Expression(root, builder.variables());
  }

  /**
   * Builds an expression of bytes that hold nothing else.
   *
   * @throws ServerException PARAMETER if they hold none
   */
  public static Expression parse(byte[] bytes) {
    requireSize(bytes);
    return of(MsgPackReader.readAll(bytes));
  }

  static void requireSize(byte[] bytes) {
    if (bytes.length > MAX_SIZE) {
      throw new ServerException(
          ResultCode.PARAMETER, "expression of " + bytes.length + " bytes, more than " + MAX_SIZE);
    }
  }

  /** The type of its values. */
  public ValueType type() {
    return root.type();
  }

  /** The value for a record, or null when it is unknown. */
  public @Nullable Item evaluate(RecordView record, RecordClock clock) {
    return root.evaluate(new Evaluation(record, clock, variables));
  }
}
