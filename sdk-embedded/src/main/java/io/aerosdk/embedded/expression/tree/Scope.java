package io.aerosdk.embedded.expression.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The variables that are visible at a place of an expression, as a chain of the nearest first.
 * Immutable.
 */
final class Scope {
  private static final int MOST_VARIABLES = 2_000;

  /** Without any variables. */
  static final Scope EMPTY = new Scope(null, new byte[0], null, -1);

  private final @Nullable Scope outer;
  private final byte[] name;
  private final @Nullable ValueType type;
  private final int slot;

  private Scope(@Nullable Scope outer, byte[] name, @Nullable ValueType type, int slot) {
    this.outer = outer;
    this.name = name;
    this.type = type;
    this.slot = slot;
  }

  /** This scope with a variable more. */
  Scope with(byte[] newName, ValueType newType) {
    return added(newName, newType);
  }

  /** This scope with a name that is taken but has no value yet. */
  Scope reserving(byte[] newName) {
    return added(newName, null);
  }

  private Scope added(byte[] newName, @Nullable ValueType newType) {
    if (newName.length == 0 || find(newName) != null || slot == MOST_VARIABLES) {
      throw Operands.refused("a variable twice, without name, or one too many");
    }
    return new Scope(this, newName, newType, slot + 1);
  }

  /** The scope of a variable, or null when it is not visible. */
  @Nullable Scope find(byte[] wanted) {
    for (Scope scope = this; scope.outer != null; scope = scope.outer) {
      if (Arrays.equals(scope.name, wanted)) {
        return scope;
      }
    }
    return null;
  }

  /** The type of the innermost variable, null while it has no value. */
  @Nullable ValueType type() {
    return type;
  }

  /** Where the value of the innermost variable lies. */
  int slot() {
    return slot;
  }
}
