package io.aerosdk.internal.ael.scope;

import com.aerospike.client.exp.Exp;

/** The values that a caller gave. Immutable and thread-safe, as far as the values are. */
public final class GivenValues implements Values {
  private final Object[] arguments;

  /**
   * Values in the order of their placeholders.
   *
   * @param arguments as the caller gave them
   */
  public GivenValues(Object[] arguments) {
    this.arguments = arguments;
  }

  @Override
  public boolean has(int placeholder) {
    return placeholder < arguments.length;
  }

  @Override
  public Object value(int placeholder, int at) {
    if (arguments.length == 0) {
      throw new AelFault(
          at,
          "Operand type not supported: PLACEHOLDER_OPERAND",
          "expected a value for ?" + placeholder);
    }
    if (placeholder >= arguments.length) {
      throw new AelFault(
          at,
          "Missing value for placeholder ?" + placeholder,
          "expected at least " + (placeholder + 1L) + " values, got " + arguments.length);
    }
    try {
      return ValueKind.normal(arguments[placeholder]);
    } catch (IllegalArgumentException e) {
      throw new AelFault(
          at,
          String.valueOf(e.getMessage()),
          "expected a value that a filter can hold for ?" + placeholder);
    }
  }

  @Override
  public Exp.Type type(int placeholder, int at) {
    return ValueKind.of(value(placeholder, at));
  }

  @Override
  public void inspect(int placeholder) {
    // The values themselves are at hand.
  }
}
