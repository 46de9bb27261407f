package io.aerosdk.admin;

import java.util.List;
import java.util.Objects;

/**
 * A role: privileges under a name, and limits of those who have it.
 *
 * <pre>{@code
 * Role app = Role.of("app", Privilege.of(Permission.READ_WRITE, users))
 *     .withAllowlist("10.0.0.0/8")
 *     .withQuotas(5_000, 1_000);
 * session.admin().createRole(app);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name of the role
 * @param privileges what its users may do
 * @param allowlist addresses and networks its users may come from; empty for any
 * @param readQuota reads per second; 0 for no limit
 * @param writeQuota writes per second; 0 for no limit
 */
public record Role(
    String name,
    List<Privilege> privileges,
    List<String> allowlist,
    int readQuota,
    int writeQuota) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the name is empty or a quota is negative
   */
  public Role {
    if (Objects.requireNonNull(name, "name must not be null").isBlank()) {
      throw new IllegalArgumentException("name must not be empty, got \"" + name + '"');
    }
    privileges = List.copyOf(privileges);
    allowlist = List.copyOf(allowlist);
    quota("readQuota", readQuota);
    quota("writeQuota", writeQuota);
  }

  /** A role without limits. */
  public static Role of(String name, Privilege... privileges) {
    return new Role(name, List.of(privileges), List.of(), 0, 0);
  }

  /** The same, for users who come from these addresses or networks. */
  public Role withAllowlist(String... addresses) {
    return new Role(name, privileges, List.of(addresses), readQuota, writeQuota);
  }

  /**
   * The same, with limits.
   *
   * @param reads per second; 0 for no limit
   * @param writes per second; 0 for no limit
   */
  public Role withQuotas(int reads, int writes) {
    return new Role(name, privileges, allowlist, reads, writes);
  }

  private static void quota(String what, int quota) {
    if (quota < 0) {
      throw new IllegalArgumentException(what + " must be at least 0, got " + quota);
    }
  }
}
