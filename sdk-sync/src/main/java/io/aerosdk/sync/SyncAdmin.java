package io.aerosdk.sync;

import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.admin.User;
import io.aerosdk.error.AccessException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.admin.AdminRequest;
import io.aerosdk.internal.admin.RoleRequests;
import io.aerosdk.internal.admin.UserRequests;
import io.aerosdk.sync.internal.BlockingRequests;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Users and roles of a cluster with security.
 *
 * <pre>{@code
 * SyncAdmin admin = session.admin();
 * admin.createRole(Role.of("app", Privilege.of(Permission.READ_WRITE, users)));
 * admin.createUser("shop", password, List.of("app"));
 * }</pre>
 *
 * <p>Needs the privilege {@code USER_ADMIN}. A server without security refuses every call with an
 * {@link AccessException}; other refusals are an {@link SdkException} of their class. Changes reach
 * all nodes within about a second. Passwords are in no message. Thread-safe.
 */
public final class SyncAdmin {
  private final BlockingRequests requests;

  SyncAdmin(BlockingRequests requests) {
    this.requests = requests;
  }

  /** Creates a user who logs in with a password. */
  public void createUser(String user, String password, Collection<String> roles) {
    run(UserRequests.create(user, password, roles));
  }

  /** Creates a user who logs in with a certificate. Needs server 8.1. */
  public void createPkiUser(String user, Collection<String> roles) {
    run(UserRequests.createPki(user, roles));
  }

  /** Removes a user. */
  public void dropUser(String user) {
    run(UserRequests.drop(user));
  }

  /** Gives a user another password; every user may do that for itself. */
  public void changePassword(String user, String password) {
    run(UserRequests.changePassword(user, password));
  }

  /** Adds roles to a user; those it has already are fine. */
  public void grantRoles(String user, Collection<String> roles) {
    run(UserRequests.grant(user, roles));
  }

  /** Takes roles from a user; those it does not have are fine. */
  public void revokeRoles(String user, Collection<String> roles) {
    run(UserRequests.revoke(user, roles));
  }

  /** A user; empty if there is none of that name. */
  public Optional<User> queryUser(String user) {
    return requests.run(UserRequests.query(user));
  }

  /** All users. */
  public List<User> queryUsers() {
    return requests.run(UserRequests.queryAll());
  }

  /** Creates a role. Quotas must be enabled on the server if it has some. */
  public void createRole(Role role) {
    run(RoleRequests.create(role));
  }

  /** Removes a role; its users keep their other ones. */
  public void dropRole(String role) {
    run(RoleRequests.drop(role));
  }

  /** Adds privileges to a role. */
  public void grantPrivileges(String role, Collection<Privilege> privileges) {
    run(RoleRequests.grant(role, privileges));
  }

  /** Takes privileges from a role. */
  public void revokePrivileges(String role, Collection<Privilege> privileges) {
    run(RoleRequests.revoke(role, privileges));
  }

  /**
   * Says from where the users of a role may come.
   *
   * @param addresses addresses and networks such as {@code 10.0.0.0/8}; none for anywhere
   */
  public void setAllowlist(String role, Collection<String> addresses) {
    run(RoleRequests.setAllowlist(role, addresses));
  }

  /**
   * Limits the users of a role.
   *
   * @param reads per second; 0 for no limit
   * @param writes per second; 0 for no limit
   */
  public void setQuotas(String role, int reads, int writes) {
    run(RoleRequests.setQuotas(role, reads, writes));
  }

  /** A role; empty if there is none of that name. */
  public Optional<Role> queryRole(String role) {
    return requests.run(RoleRequests.query(role));
  }

  /** All roles, the predefined ones included. */
  public List<Role> queryRoles() {
    return requests.run(RoleRequests.queryAll());
  }

  private void run(AdminRequest<?> change) {
    requests.run(change);
  }
}
