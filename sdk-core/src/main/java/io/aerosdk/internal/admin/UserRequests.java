package io.aerosdk.internal.admin;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.aerosdk.admin.User;
import io.aerosdk.internal.task.Done;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Requests about users. Arguments are checked here, on the caller's line. */
public final class UserRequests {
  private UserRequests() {}

  /** Creates a user who logs in with a password. */
  public static AdminRequest<Done> create(String user, String password, Collection<String> roles) {
    Names.password(password);
    List<String> names = Names.roles(roles);
    return change(
        "Creation", user, (client, policy) -> client.createUser(policy, user, password, names));
  }

  /** Creates a user who logs in with a certificate. */
  public static AdminRequest<Done> createPki(String user, Collection<String> roles) {
    List<String> names = Names.roles(roles);
    return change("Creation", user, (client, policy) -> client.createPkiUser(policy, user, names));
  }

  /** Removes a user. */
  public static AdminRequest<Done> drop(String user) {
    return change("Removal", user, (client, policy) -> client.dropUser(policy, user));
  }

  /** Gives a user another password. */
  public static AdminRequest<Done> changePassword(String user, String password) {
    Names.password(password);
    return change(
        "Change of the password",
        user,
        (client, policy) -> {
          if (client.getCluster().getUser() == null) {
            throw new AerospikeException(
                ResultCode.NOT_AUTHENTICATED, "this client has no user of its own");
          }
          client.changePassword(policy, user, password);
        });
  }

  /** Adds roles to a user. */
  public static AdminRequest<Done> grant(String user, Collection<String> roles) {
    List<String> names = Names.someRoles(roles);
    return change(
        "Grant of roles", user, (client, policy) -> client.grantRoles(policy, user, names));
  }

  /** Takes roles from a user. */
  public static AdminRequest<Done> revoke(String user, Collection<String> roles) {
    List<String> names = Names.someRoles(roles);
    return change(
        "Revocation of roles", user, (client, policy) -> client.revokeRoles(policy, user, names));
  }

  /** A user, if there is one of that name. */
  public static AdminRequest<Optional<User>> query(String user) {
    Names.user(user);
    return new AdminRequest<>(
        Call.of("Question for user " + user, Kind.READ),
        Unknown.user(
            (client, policy) ->
                Optional.ofNullable(client.queryUser(policy, user)).map(AdminValues::user)));
  }

  /** All users. */
  public static AdminRequest<List<User>> queryAll() {
    return new AdminRequest<>(
        Call.of("Question for the users", Kind.READ),
        (client, policy) -> client.queryUsers(policy).stream().map(AdminValues::user).toList());
  }

  private static AdminRequest<Done> change(String what, String user, Change change) {
    return Change.request(what + " of user " + Names.user(user), change);
  }
}
