package io.aerosdk.internal.admin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Checks of what users of the SDK name. */
final class Names {
  private Names() {}

  static String user(String user) {
    return name("user", user);
  }

  static String role(String role) {
    return name("role", role);
  }

  /** Not named in the message. */
  static void password(String password) {
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException("password must not be null or empty");
    }
  }

  static List<String> roles(Collection<String> roles) {
    Objects.requireNonNull(roles, "roles must not be null");
    roles.forEach(Names::role);
    return List.copyOf(roles);
  }

  static List<String> someRoles(Collection<String> roles) {
    return some("roles", roles(roles));
  }

  static <T> List<T> some(String what, Collection<T> values) {
    Objects.requireNonNull(values, what + " must not be null");
    if (values.isEmpty()) {
      throw new IllegalArgumentException(what + " must name at least one, got none");
    }
    return List.copyOf(values);
  }

  private static String name(String what, String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          what + " must not be null or empty, got " + (name == null ? "null" : '"' + name + '"'));
    }
    return name;
  }
}
