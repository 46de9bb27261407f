package io.aerosdk.internal.ael.scope;

import com.aerospike.client.exp.Exp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter is read against: the values of its placeholders, and the variables in sight.
 * Immutable and thread-safe.
 */
public final class Bindings {
  private final Values values;
  private final @Nullable Definition definitions;

  private Bindings(Values values, @Nullable Definition definitions) {
    this.values = values;
    this.definitions = definitions;
  }

  /**
   * Bindings without variables.
   *
   * @param values of the placeholders
   * @return the bindings
   */
  public static Bindings of(Values values) {
    return new Bindings(values, null);
  }

  /**
   * The same with one more variable; it hides an earlier one of the same name.
   *
   * @param name of the variable
   * @param type of its value; null if not known
   * @return the new bindings
   */
  public Bindings with(String name, Exp.@Nullable Type type) {
    return new Bindings(values, new Definition(name, type, definitions));
  }

  /** {@return the values of the placeholders} */
  public Values values() {
    return values;
  }

  /**
   * The type of a variable.
   *
   * @param name of the variable
   * @return its type; null if that, or the variable, is not known
   */
  public Exp.@Nullable Type variable(String name) {
    for (Definition each = definitions; each != null; each = each.earlier) {
      if (each.name.equals(name)) {
        return each.type;
      }
    }
    return null;
  }

  /**
   * Refuses a variable that is not in sight.
   *
   * @param name of the variable
   * @param at where it is used
   */
  public void require(String name, int at) {
    List<String> names = new ArrayList<>();
    for (Definition each = definitions; each != null; each = each.earlier) {
      if (each.name.equals(name)) {
        return;
      }
      names.add(each.name);
    }
    String advice =
        names.isEmpty()
            ? "expected let (" + name + " = …) then (…) around it"
            : Suggestion.of(name, names, "a variable");
    throw new AelFault(at, "There is no variable " + name, advice);
  }

  private record Definition(String name, Exp.@Nullable Type type, @Nullable Definition earlier) {}
}
