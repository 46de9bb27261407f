package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;

/** What bins without a type are where nothing around a calculation tells. */
final class Numbers {
  private Numbers() {}

  /** Floating-point numbers if anything in the calculation is one, else integers. */
  static Exp.Type natural(Node calculation, Bindings bindings) {
    return fractional(calculation, bindings) ? Exp.Type.FLOAT : Exp.Type.INT;
  }

  private static boolean fractional(Node node, Bindings bindings) {
    if (node instanceof Arithmetic pair) {
      return fractional(pair.left(), bindings) || fractional(pair.right(), bindings);
    }
    if (node instanceof Negation negation) {
      return fractional(negation.operand(), bindings);
    }
    if (node instanceof Call call) {
      return call.arguments().stream().anyMatch(argument -> fractional(argument, bindings));
    }
    if (node instanceof Placeholder placeholder) {
      return bindings.values().type(placeholder.number(), placeholder.at()) == Exp.Type.FLOAT;
    }
    return node.type() == Exp.Type.FLOAT;
  }
}
