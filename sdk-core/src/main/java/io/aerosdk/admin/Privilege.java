package io.aerosdk.admin;

import io.aerosdk.DataSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A permission, and where it holds.
 *
 * <pre>{@code
 * Privilege everywhere = Privilege.of(Permission.READ);
 * Privilege here = Privilege.of(Permission.READ_WRITE, DataSet.of("test", "users"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param permission what may be done
 * @param scope the set or namespace it holds for; null for the whole cluster
 */
public record Privilege(Permission permission, @Nullable DataSet scope) {

  /**
   * Checks the scope.
   *
   * @throws IllegalArgumentException if the permission cannot have one
   */
  public Privilege {
    Objects.requireNonNull(permission, "permission must not be null");
    if (scope != null && !permission.canBeScoped()) {
      throw new IllegalArgumentException(
          "permission must be one that can have a scope, got " + permission + " for " + scope);
    }
  }

  /** A permission for the whole cluster. */
  public static Privilege of(Permission permission) {
    return new Privilege(permission, null);
  }

  /** A permission for a set or namespace. */
  public static Privilege of(Permission permission, DataSet scope) {
    return new Privilege(permission, Objects.requireNonNull(scope, "scope must not be null"));
  }

  @Override
  public String toString() {
    return scope == null ? permission.toString() : permission + " on " + scope;
  }
}
