package io.aerosdk.internal.admin;

import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.internal.task.Done;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Requests about roles. Arguments are checked here, on the caller's line. */
public final class RoleRequests {
  private RoleRequests() {}

  /** Creates a role. */
  public static AdminRequest<Done> create(Role role) {
    Objects.requireNonNull(role, "role must not be null");
    return Change.request(
        "Creation of role " + role.name(),
        (client, policy) ->
            client.createRole(
                policy,
                role.name(),
                AdminValues.toClient(role.privileges()),
                role.allowlist(),
                role.readQuota(),
                role.writeQuota()));
  }

  /** Removes a role. */
  public static AdminRequest<Done> drop(String role) {
    Names.role(role);
    return Change.request(
        "Removal of role " + role, (client, policy) -> client.dropRole(policy, role));
  }

  /** Adds privileges to a role. */
  public static AdminRequest<Done> grant(String role, Collection<Privilege> privileges) {
    Names.role(role);
    var granted = AdminValues.toClient(Names.some("privileges", privileges));
    return Change.request(
        "Grant of privileges to role " + role,
        (client, policy) -> client.grantPrivileges(policy, role, granted));
  }

  /** Takes privileges from a role. */
  public static AdminRequest<Done> revoke(String role, Collection<Privilege> privileges) {
    Names.role(role);
    var revoked = AdminValues.toClient(Names.some("privileges", privileges));
    return Change.request(
        "Revocation of privileges of role " + role,
        (client, policy) -> client.revokePrivileges(policy, role, revoked));
  }

  /** Says from where the users of a role may come; nothing for anywhere. */
  public static AdminRequest<Done> setAllowlist(String role, Collection<String> addresses) {
    Names.role(role);
    Objects.requireNonNull(addresses, "addresses must not be null");
    List<String> copy = List.copyOf(addresses);
    return Change.request(
        "Change of the allow-list of role " + role,
        (client, policy) -> client.setWhitelist(policy, role, copy));
  }

  /** Limits the users of a role. */
  public static AdminRequest<Done> setQuotas(String role, int reads, int writes) {
    Role limits = Role.of(Names.role(role)).withQuotas(reads, writes);
    return Change.request(
        "Change of the quotas of role " + role,
        (client, policy) ->
            client.setQuotas(policy, role, limits.readQuota(), limits.writeQuota()));
  }

  /** A role, if there is one of that name. */
  public static AdminRequest<Optional<Role>> query(String role) {
    Names.role(role);
    return new AdminRequest<>(
        Call.of("Question for role " + role, Kind.READ),
        Unknown.role(
            (client, policy) ->
                Optional.ofNullable(client.queryRole(policy, role)).map(AdminValues::role)));
  }

  /** All roles. */
  public static AdminRequest<List<Role>> queryAll() {
    return new AdminRequest<>(
        Call.of("Question for the roles", Kind.READ),
        (client, policy) -> client.queryRoles(policy).stream().map(AdminValues::role).toList());
  }
}
