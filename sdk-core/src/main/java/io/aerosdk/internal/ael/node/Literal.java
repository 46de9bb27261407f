package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A constant: written in the text, or the value of a placeholder.
 *
 * @param value in its kept form; see {@link io.aerosdk.internal.ael.scope.ValueKind}
 * @param type its type
 * @param placeholder the number of its placeholder; -1 if it is written in the text
 * @param at where it is
 */
public record Literal(Object value, Exp.Type type, int placeholder, int at) implements Node {

  /**
   * A constant of the text.
   *
   * @param value in its kept form
   * @param type its type
   * @param at where it is
   */
  public Literal(Object value, Exp.Type type, int at) {
    this(value, type, -1, at);
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return this;
  }

  @Override
  public Exp exp() {
    return exp(value);
  }

  /** {@return the blob which this text is the Base64 form of} */
  Literal decoded() {
    try {
      return new Literal(
          Base64.getDecoder().decode((String) value), Exp.Type.BLOB, placeholder, at);
    } catch (IllegalArgumentException e) {
      throw new AelFault(
          at,
          "String compared to BLOB-typed path is not valid Base64: " + value,
          "expected Base64, or a blob as X'00ff'");
    }
  }

  /**
   * A kept value as an expression.
   *
   * @param value see {@link io.aerosdk.internal.ael.scope.ValueKind}
   * @return the expression
   */
  public static Exp exp(Object value) {
    if (value instanceof Long number) {
      return Exp.val(number.longValue());
    }
    if (value instanceof String text) {
      return Exp.val(text);
    }
    if (value instanceof Double number) {
      return Exp.val(number.doubleValue());
    }
    if (value instanceof Boolean truth) {
      return Exp.val(truth.booleanValue());
    }
    if (value instanceof byte[] blob) {
      return Exp.val(blob);
    }
    return value instanceof List<?> list ? Exp.val(list) : Exp.val((Map<?, ?>) value);
  }
}
