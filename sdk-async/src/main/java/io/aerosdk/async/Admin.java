package io.aerosdk.async;

import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.admin.User;
import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.error.AccessException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.admin.RoleRequests;
import io.aerosdk.internal.admin.UserRequests;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Users and roles of a cluster with security.
 *
 * <pre>{@code
 * Admin admin = session.admin();
 * admin.createRole(Role.of("app", Privilege.of(Permission.READ_WRITE, users)))
 *     .thenCompose(done -> admin.createUser("shop", password, List.of("app")));
 * }</pre>
 *
 * <p>Needs the privilege {@code USER_ADMIN}. Wrong arguments throw at the call. A server without
 * security refuses every request: the stage fails with an {@link AccessException}; other refusals
 * are an {@link SdkException} of their class. Changes reach all nodes within about a second.
 * Passwords are in no message.
 *
 * <p>The official client has no async form of these requests. They run one after the other on a
 * daemon thread of the client, which also completes the stages; at most 100 wait, more fail with an
 * {@link io.aerosdk.error.OverloadException}. Thread-safe.
 */
public final class Admin {
  private final EventLoopRequests requests;

  Admin(EventLoopRequests requests) {
    this.requests = requests;
  }

  /** Creates a user who logs in with a password. */
  public CompletionStage<@Nullable Void> createUser(
      String user, String password, Collection<String> roles) {
    return requests.change(UserRequests.create(user, password, roles));
  }

  /** Creates a user who logs in with a certificate. Needs server 8.1. */
  public CompletionStage<@Nullable Void> createPkiUser(String user, Collection<String> roles) {
    return requests.change(UserRequests.createPki(user, roles));
  }

  /** Removes a user. */
  public CompletionStage<@Nullable Void> dropUser(String user) {
    return requests.change(UserRequests.drop(user));
  }

  /** Gives a user another password; every user may do that for itself. */
  public CompletionStage<@Nullable Void> changePassword(String user, String password) {
    return requests.change(UserRequests.changePassword(user, password));
  }

  /** Adds roles to a user; those it has already are fine. */
  public CompletionStage<@Nullable Void> grantRoles(String user, Collection<String> roles) {
    return requests.change(UserRequests.grant(user, roles));
  }

  /** Takes roles from a user; those it does not have are fine. */
  public CompletionStage<@Nullable Void> revokeRoles(String user, Collection<String> roles) {
    return requests.change(UserRequests.revoke(user, roles));
  }

  /** A user; empty if there is none of that name. */
  public CompletionStage<Optional<User>> queryUser(String user) {
    return requests.run(UserRequests.query(user));
  }

  /** All users. */
  public CompletionStage<List<User>> queryUsers() {
    return requests.run(UserRequests.queryAll());
  }

  /** Creates a role. Quotas must be enabled on the server if it has some. */
  public CompletionStage<@Nullable Void> createRole(Role role) {
    return requests.change(RoleRequests.create(role));
  }

  /** Removes a role; its users keep their other ones. */
  public CompletionStage<@Nullable Void> dropRole(String role) {
    return requests.change(RoleRequests.drop(role));
  }

  /** Adds privileges to a role. */
  public CompletionStage<@Nullable Void> grantPrivileges(
      String role, Collection<Privilege> privileges) {
    return requests.change(RoleRequests.grant(role, privileges));
  }

  /** Takes privileges from a role. */
  public CompletionStage<@Nullable Void> revokePrivileges(
      String role, Collection<Privilege> privileges) {
    return requests.change(RoleRequests.revoke(role, privileges));
  }

  /**
   * Says from where the users of a role may come.
   *
   * @param addresses addresses and networks such as {@code 10.0.0.0/8}; none for anywhere
   */
  public CompletionStage<@Nullable Void> setAllowlist(String role, Collection<String> addresses) {
    return requests.change(RoleRequests.setAllowlist(role, addresses));
  }

  /**
   * Limits the users of a role.
   *
   * @param reads per second; 0 for no limit
   * @param writes per second; 0 for no limit
   */
  public CompletionStage<@Nullable Void> setQuotas(String role, int reads, int writes) {
    return requests.change(RoleRequests.setQuotas(role, reads, writes));
  }

  /** A role; empty if there is none of that name. */
  public CompletionStage<Optional<Role>> queryRole(String role) {
    return requests.run(RoleRequests.query(role));
  }

  /** All roles, the predefined ones included. */
  public CompletionStage<List<Role>> queryRoles() {
    return requests.run(RoleRequests.queryAll());
  }
}
