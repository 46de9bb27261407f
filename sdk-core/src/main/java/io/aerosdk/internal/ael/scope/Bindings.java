package io.aerosdk.internal.ael.scope;

import com.aerospike.client.exp.Exp;
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

  private record Definition(String name, Exp.@Nullable Type type, @Nullable Definition earlier) {}
}
