package io.aerosdk.internal.ael.syntax;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.node.Cast;
import io.aerosdk.internal.ael.node.Literal;
import io.aerosdk.internal.ael.node.Negation;
import io.aerosdk.internal.ael.node.Node;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Signs before numbers become part of the number. */
final class SignedNumbers {
  private SignedNumbers() {}

  /** The number behind signs and parentheses; null if there is something else. */
  static @Nullable Literal literal(AelParser.UnaryContext signed) {
    int minuses = 0;
    ParseTree tree = signed;
    while (true) {
      if (tree instanceof AelParser.UnaryContext unary && unary.sign != null) {
        if (unary.sign.getType() == AelParser.TILDE) {
          return null;
        }
        minuses += unary.sign.getType() == AelParser.MINUS ? 1 : 0;
        tree = unary.unary();
      } else if (tree instanceof AelParser.GroupContext group) {
        tree = group.expression();
      } else if (tree instanceof AelParser.NumberValueContext number) {
        return number.CAST() == null ? literal(number.number(), minuses) : null;
      } else if (tree.getChildCount() == 1) {
        tree = tree.getChild(0);
      } else {
        return null;
      }
    }
  }

  static Literal literal(AelParser.NumberContext number, int minuses) {
    String text = number.getText();
    int at = Constants.at(number);
    if (number.INT() != null) {
      return new Literal(Integers.signed(text, minuses, at), Exp.Type.INT, at);
    }
    double value = Double.parseDouble(text);
    return new Literal(minuses % 2 == 0 ? value : -value, Exp.Type.FLOAT, at);
  }

  /** The sign of a number that is cast goes inside the cast. */
  static Node negated(Node operand, int at) {
    if (operand instanceof Cast cast && cast.operand() instanceof Literal number) {
      Object value =
          number.value() instanceof Long whole
              ? (Object) (-whole)
              : (Object) (-(Double) number.value());
      return new Cast(cast.type(), new Literal(value, number.type(), at), at);
    }
    return new Negation(operand, at);
  }
}
