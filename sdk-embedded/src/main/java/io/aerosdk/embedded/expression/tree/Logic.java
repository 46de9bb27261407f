package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logic of three values: true, false and unknown. */
final class Logic {
  private static final int AND = 16;
  private static final int OR = 17;
  private static final int NOT = 18;
  private static final int EXCLUSIVE = 19;

  private Logic() {}

  static void register(Forms forms) {
    forms.add(AND, in -> junction(in, Atom.FALSE));
    forms.add(OR, in -> junction(in, Atom.TRUE));
    forms.add(NOT, Logic::not);
    forms.add(EXCLUSIVE, Logic::exclusive);
  }

  /** A value among the parts decides, be others unknown or not. */
  private static Node junction(Operands in, Atom deciding) {
    List<Node> parts = in.atLeast(2).nodes(ValueType.BOOL);
    Atom otherwise = Atom.of(deciding == Atom.FALSE);
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          boolean unknown = false;
          for (Node part : parts) {
            Item value = part.evaluate(evaluation);
            if (value == deciding) {
              return deciding;
            }
            unknown |= value != otherwise;
          }
          return unknown ? null : otherwise;
        });
  }

  private static Node not(Operands in) {
    Node part = in.exactly(1).node(0, ValueType.BOOL);
    return Node.of(ValueType.BOOL, evaluation -> not(part.evaluate(evaluation)));
  }

  private static @Nullable Item not(@Nullable Item value) {
    return value == Atom.TRUE ? Atom.FALSE : value == Atom.FALSE ? Atom.TRUE : null;
  }

  private static Node exclusive(Operands in) {
    List<Node> parts = in.atLeast(2).nodes(ValueType.BOOL);
    return Node.of(
        ValueType.BOOL,
        evaluation -> {
          int trues = 0;
          for (Node part : parts) {
            Item value = part.evaluate(evaluation);
            if (value != Atom.TRUE && value != Atom.FALSE) {
              return null;
            }
            trues += value == Atom.TRUE ? 1 : 0;
          }
          return Atom.of(trues == 1);
        });
  }
}
