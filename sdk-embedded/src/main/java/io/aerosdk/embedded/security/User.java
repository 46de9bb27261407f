package io.aerosdk.embedded.security;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Somebody who may log in. Immutable; prints no password.
 *
 * @param name 1 to 63 characters
 * @param kind how the password is checked
 * @param secret the hash that clients send of an internal user's password, the password itself of
 *     an external user, empty for a user with a certificate
 * @param roles the names of the roles
 */
record User(String name, Kind kind, String secret, Set<String> roles) {
  /** Where a user comes from. */
  enum Kind {
    INTERNAL,
    EXTERNAL,
    CERTIFICATE
  }

  User {
    roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
  }

  User withSecret(String other) {
    return new User(name, kind, other, roles);
  }

  User withRoles(Set<String> others) {
    return new User(name, kind, secret, others);
  }

  @Override
  public String toString() {
    return "User[" + name + ", " + kind + ", " + roles + "]";
  }
}
