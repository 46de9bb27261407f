package io.aerosdk.internal.ael;

import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Call;
import io.aerosdk.internal.ael.node.Comparison;
import io.aerosdk.internal.ael.node.Let;
import io.aerosdk.internal.ael.node.Logical;
import io.aerosdk.internal.ael.node.Membership;
import io.aerosdk.internal.ael.node.Negation;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.node.Placeholder;
import io.aerosdk.internal.ael.node.When;
import java.util.function.Consumer;

/** Finds the placeholders of a filter. */
final class Placeholders {
  private int highest = -1;

  private Placeholders() {}

  /** How many values a filter needs. */
  static int count(String text, Node root) {
    if (text.indexOf('?') < 0) {
      return 0;
    }
    Placeholders found = new Placeholders();
    found.visit(root);
    return found.highest + 1;
  }

  private void visit(Node node) {
    if (node instanceof Placeholder placeholder) {
      highest = Math.max(highest, placeholder.number());
    } else {
      forEachChild(node, this::visit);
    }
  }

  private static void forEachChild(Node node, Consumer<Node> visitor) {
    if (node instanceof Logical logical) {
      logical.operands().forEach(visitor);
    } else if (node instanceof Comparison comparison) {
      visitor.accept(comparison.left());
      visitor.accept(comparison.right());
    } else if (node instanceof Arithmetic arithmetic) {
      visitor.accept(arithmetic.left());
      visitor.accept(arithmetic.right());
    } else if (node instanceof Membership membership) {
      visitor.accept(membership.value());
      visitor.accept(membership.list());
    } else if (node instanceof Negation negation) {
      visitor.accept(negation.operand());
    } else if (node instanceof Call call) {
      call.arguments().forEach(visitor);
    } else if (node instanceof Let let) {
      let.definitions().forEach(each -> visitor.accept(each.value()));
      visitor.accept(let.body());
    } else if (node instanceof When when) {
      when.branches().forEach(each -> visitor.accept(each.condition()));
      when.branches().forEach(each -> visitor.accept(each.value()));
      visitor.accept(when.otherwise());
    }
  }
}
