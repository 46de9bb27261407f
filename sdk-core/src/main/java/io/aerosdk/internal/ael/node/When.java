package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first condition that holds.
 *
 * @param branches in the order of the text
 * @param otherwise the value if no condition holds
 * @param at where it is
 */
public record When(List<Branch> branches, Node otherwise, int at) implements Node {

  /** Copies the list. */
  public When {
    branches = List.copyOf(branches);
  }

  /**
   * A condition and its value.
   *
   * @param condition when
   * @param value what
   */
  public record Branch(Node condition, Node value) {}

  @Override
  public Exp.@Nullable Type type() {
    Exp.Type common = otherwise instanceof Unknown ? null : otherwise.type();
    for (Branch branch : branches) {
      if (!(branch.value() instanceof Unknown)) {
        Exp.Type type = branch.value().type();
        if (type == null || (common != null && common != type)) {
          return null;
        }
        common = type;
      }
    }
    return common;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    List<Branch> typed = new ArrayList<>(branches.size());
    for (Branch branch : branches) {
      Node condition = branch.condition();
      typed.add(
          new Branch(
              condition.typed(bindings, condition.open() ? Exp.Type.BOOL : null),
              result(branch.value(), bindings, wanted)));
    }
    return new When(typed, result(otherwise, bindings, wanted), at);
  }

  private static Node result(Node value, Bindings bindings, Exp.@Nullable Type wanted) {
    return value.typed(bindings, value.open() ? wanted : null);
  }

  @Override
  public Exp exp() {
    Exp[] parts = new Exp[2 * branches.size() + 1];
    for (int i = 0; i < branches.size(); i++) {
      parts[2 * i] = branches.get(i).condition().exp();
      parts[2 * i + 1] = branches.get(i).value().exp();
    }
    parts[2 * branches.size()] = otherwise.exp();
    return Exp.cond(parts);
  }
}
