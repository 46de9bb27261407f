package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression, checked and ready to be evaluated. Immutable and thread-safe.
 *
 * @param type the type of its values
 * @param evaluator finds its value
 * @param literal the value that it always has; null for parts that depend on anything
 */
public record Node(ValueType type, Evaluator evaluator, @Nullable Item literal) {
  /** Finds the value of a node. */
  @FunctionalInterface
  public interface Evaluator {
    /** The value, or null when it is unknown. */
    @Nullable Item evaluate(Evaluation evaluation);
  }

  /** A node that evaluates to whatever the evaluator finds. */
  public static Node of(ValueType type, Evaluator evaluator) {
    return new Node(type, evaluator, null);
  }

  /** A node that always has that value. */
  public static Node literal(Item value) {
    return new Node(ValueType.of(value), evaluation -> value, value);
  }

  /** The value, or null when it is unknown. */
  public @Nullable Item evaluate(Evaluation evaluation) {
    return evaluator.evaluate(evaluation);
  }
}
