package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions, variables, quoted lists, and what is never known. */
final class Control {
  private Control() {}

  static void register(Forms forms) {
    forms.add(0, in -> never(in, ValueType.ANY));
    forms.add(100, in -> never(in, ValueType.REMOVAL));
    forms.add(123, Control::conditional);
    forms.add(124, Control::variable);
    forms.add(125, Control::let);
    forms.add(126, Control::quote);
  }

  private static Node never(Operands in, ValueType type) {
    in.exactly(0);
    return Node.of(type, evaluation -> null);
  }

  private static Node conditional(Operands in) {
    int count = in.atLeast(3).count();
    if (count % 2 == 0) {
      throw Operands.refused("a condition without default");
    }
    List<Node> conditions = new ArrayList<>();
    List<Node> actions = new ArrayList<>();
    ValueType type = ValueType.ANY;
    for (int i = 0; i < count; i += 2) {
      boolean last = i == count - 1;
      conditions.add(last ? Node.literal(Atom.TRUE) : in.node(i, ValueType.BOOL));
      Node action = in.node(last ? i : i + 1);
      actions.add(action);
      type = common(type, action.type());
    }
    return Node.of(type, evaluation -> choose(conditions, actions, evaluation));
  }

  private static ValueType common(ValueType before, ValueType next) {
    if (!next.fits(before)) {
      throw Operands.refused("actions of type " + before + " and " + next);
    }
    return next == ValueType.ANY ? before : next;
  }

  private static @Nullable Item choose(
      List<Node> conditions, List<Node> actions, Evaluation evaluation) {
    for (int i = 0; i < conditions.size(); i++) {
      Item condition = conditions.get(i).evaluate(evaluation);
      if (condition == Atom.TRUE) {
        return actions.get(i).evaluate(evaluation);
      }
      if (condition != Atom.FALSE) {
        return null;
      }
    }
    return null;
  }

  private static Node variable(Operands in) {
    Scope found = in.scope().find(in.exactly(1).text(0));
    ValueType type = found == null ? null : found.type();
    if (found == null || type == null) {
      throw Operands.refused("no such variable");
    }
    int slot = found.slot();
    return Node.of(type, evaluation -> evaluation.variable(slot));
  }

  private static Node let(Operands in) {
    int count = in.atLeast(3).count();
    if (count % 2 == 0) {
      throw Operands.refused("variables without an expression that uses them");
    }
    Scope scope = in.scope();
    int firstSlot = scope.slot() + 1;
    List<Node> values = new ArrayList<>();
    for (int i = 0; i < count - 1; i += 2) {
      byte[] name = in.text(i);
      Node value = in.node(i + 1, scope.reserving(name));
      values.add(value);
      scope = scope.with(name, value.type());
    }
    Node body = in.node(count - 1, scope);
    return Node.of(
        body.type(),
        evaluation -> {
          for (int i = 0; i < values.size(); i++) {
            evaluation.variable(firstSlot + i, values.get(i).evaluate(evaluation));
          }
          return body.evaluate(evaluation);
        });
  }

  private static Node quote(Operands in) {
    ListItem list = in.exactly(1).list(0);
    return Node.literal(list);
  }
}
