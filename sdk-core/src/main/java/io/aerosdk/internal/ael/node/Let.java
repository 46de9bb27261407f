package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names for values, and what is made of them.
 *
 * @param definitions in the order of the text; a later one may use an earlier one
 * @param body what is made of them
 * @param at where it is
 */
public record Let(List<Definition> definitions, Node body, int at) implements Node {

  /** Copies the list. */
  public Let {
    definitions = List.copyOf(definitions);
  }

  /**
   * A name for a value.
   *
   * @param name of the variable
   * @param value of the variable
   */
  public record Definition(String name, Node value) {}

  @Override
  public Exp.@Nullable Type type() {
    return body.type();
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    Bindings inside = bindings;
    List<Definition> typed = new ArrayList<>(definitions.size());
    for (Definition each : definitions) {
      boolean undecided = each.value().open();
      Node value = each.value().typed(inside, null);
      typed.add(new Definition(each.name(), value));
      inside = inside.with(each.name(), undecided ? null : value.type());
    }
    return new Let(typed, body.typed(inside, body.open() ? wanted : null), at);
  }

  @Override
  public Exp exp() {
    Exp[] parts = new Exp[definitions.size() + 1];
    for (int i = 0; i < definitions.size(); i++) {
      Definition each = definitions.get(i);
      parts[i] = Exp.def(each.name(), each.value().exp());
    }
    parts[definitions.size()] = body.exp();
    return Exp.let(parts);
  }
}
