package io.aerosdk.embedded.security;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named set of grants, with limits. Immutable.
 *
 * @param name 1 to 63 characters
 * @param grants what it allows
 * @param allowlist addresses and networks from which it can be used, with commas; empty for any
 * @param readQuota reads a second that a user with it may do; 0 for any number
 * @param writeQuota writes a second that a user with it may do; 0 for any number
 */
public record Role(
    String name, Set<Grant> grants, String allowlist, int readQuota, int writeQuota) {

  /** Keeps the order of the grants. */
  public Role {
    grants = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(grants));
  }

  /** A role without limits. */
  public static Role of(String name, Grant... grants) {
    return new Role(name, new LinkedHashSet<>(List.of(grants)), "", 0, 0);
  }

  /** The roles that are always there: one for each privilege, by its name. */
  static List<Role> predefined() {
    return Arrays.stream(Privilege.values())
        .map(privilege -> of(privilege.roleName(), Grant.of(privilege)))
        .collect(Collectors.toList());
  }

  static boolean isPredefined(String name) {
    return Arrays.stream(Privilege.values()).anyMatch(it -> it.roleName().equals(name));
  }

  Role withGrants(Set<Grant> others) {
    return new Role(name, others, allowlist, readQuota, writeQuota);
  }

  Role withAllowlist(String addresses) {
    return new Role(name, grants, addresses, readQuota, writeQuota);
  }

  Role withQuotas(int reads, int writes) {
    return new Role(name, grants, allowlist, reads, writes);
  }
}
