package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users and roles of a server and the sessions of those who logged in. Changes hold at once, on
 * all nodes and for connections that are open. Thread-safe.
 */
public final class AccessControl {
  private final Map<String, User> users = new TreeMap<>();
  private final Map<String, Role> roles = new TreeMap<>();
  private final Sessions sessions;

  /**
   * With the user {@code admin}, password {@code admin}, who may administer users.
   *
   * @param sessionTime how long a login is good for new connections
   */
  public AccessControl(Duration sessionTime, InstantSource clock) {
    this.sessions = new Sessions(sessionTime, clock);
    Role.predefined().forEach(role -> roles.put(role.name(), role));
    addUser("admin", "admin", Set.of(Privilege.USER_ADMIN.roleName()));
  }

  /** Adds a user, or gives one another password and roles. */
  public synchronized void addUser(String name, String password, Collection<String> roleNames) {
    put(new User(name, User.Kind.INTERNAL, Passwords.hash(password), known(roleNames)));
  }

  /** Adds a user whose password a directory knows. */
  public synchronized void addExternalUser(
      String name, String password, Collection<String> roleNames) {
    put(new User(name, User.Kind.EXTERNAL, password, known(roleNames)));
  }

  /** Adds a user who shows a certificate with that name. */
  public synchronized void addCertificateUser(String name, Collection<String> roleNames) {
    put(new User(name, User.Kind.CERTIFICATE, "", known(roleNames)));
  }

  /** Adds a role, or replaces one. */
  public synchronized void addRole(Role role) {
    roles.put(role.name(), role);
  }

  /** Removes a user; open connections of theirs may do nothing any more. */
  public synchronized void removeUser(String name) {
    users.remove(name);
  }

  /** Makes all logins so far void for new connections, as if their time were over. */
  public void expireSessions() {
    sessions.expireAll();
  }

  private void put(User user) {
    users.put(user.name(), user);
  }

  private Set<String> known(Collection<String> roleNames) {
    for (String role : roleNames) {
      if (!roles.containsKey(role)) {
        throw new ServerException(ResultCode.INVALID_ROLE, "no role " + role);
      }
    }
    return new LinkedHashSet<>(roleNames);
  }

  Sessions sessions() {
    return sessions;
  }

  synchronized @Nullable User user(String name) {
    return users.get(name);
  }

  synchronized List<User> users() {
    return List.copyOf(users.values());
  }

  synchronized @Nullable Role role(String name) {
    return roles.get(name);
  }

  synchronized List<Role> roles() {
    return List.copyOf(roles.values());
  }

  /**
   * A new user.
   *
   * @throws ServerException if the name or a role is wrong or taken
   */
  synchronized void create(User user) {
    requireName(user.name(), ResultCode.INVALID_USER);
    if (users.containsKey(user.name())) {
      throw new ServerException(ResultCode.USER_EXISTS, "user is there");
    }
    put(user.withRoles(known(user.roles())));
  }

  /** Removes a user who is there. */
  synchronized void drop(String name) {
    if (users.remove(name) == null) {
      throw new ServerException(ResultCode.INVALID_USER, "no such user");
    }
  }

  /** Changes a user who is there. */
  synchronized void change(String name, UnaryOperator<User> change) {
    User user = users.get(name);
    if (user == null) {
      throw new ServerException(ResultCode.INVALID_USER, "no such user");
    }
    User changed = change.apply(user);
    put(changed.withRoles(known(changed.roles())));
  }

  /** A new role. */
  synchronized void create(Role role) {
    requireName(role.name(), ResultCode.INVALID_ROLE);
    if (roles.containsKey(role.name())) {
      throw new ServerException(ResultCode.ROLE_EXISTS, "role is there");
    }
    roles.put(role.name(), role);
  }

  /** Removes a role that is there and not predefined, also from its users. */
  synchronized void dropRole(String name) {
    changeable(name);
    roles.remove(name);
    users.replaceAll((key, user) -> user.withRoles(without(user.roles(), name)));
  }

  /** Changes a role that is there and not predefined. */
  synchronized void changeRole(String name, UnaryOperator<Role> change) {
    roles.put(name, change.apply(changeable(name)));
  }

  private Role changeable(String name) {
    Role role = roles.get(name);
    if (role == null || Role.isPredefined(name)) {
      throw new ServerException(ResultCode.INVALID_ROLE, "no such role, or a predefined one");
    }
    return role;
  }

  private static Set<String> without(Set<String> names, String name) {
    Set<String> left = new LinkedHashSet<>(names);
    left.remove(name);
    return left;
  }

  private static void requireName(String name, int code) {
    if (name.isEmpty() || name.length() > 63) {
      throw new ServerException(code, "name must be 1 to 63 characters");
    }
  }

  /** Whether that user may do that there. */
  synchronized boolean allows(
      String userName, Permission permission, String namespace, String set) {
    User user = users.get(userName);
    if (user == null) {
      return false;
    }
    for (String roleName : user.roles()) {
      Role role = roles.get(roleName);
      if (role != null
          && role.grants().stream().anyMatch(grant -> grant.allows(permission, namespace, set))) {
        return true;
      }
    }
    return false;
  }

  /** The largest quota among the user's roles; 0 if one of them has none, or all. */
  synchronized int quota(String userName, boolean write) {
    User user = users.get(userName);
    int quota = 0;
    for (String roleName : user == null ? Set.<String>of() : user.roles()) {
      Role role = roles.get(roleName);
      if (role != null) {
        quota = Math.max(quota, write ? role.writeQuota() : role.readQuota());
      }
    }
    return quota;
  }

  /** Whether a user's roles let them in from that address. */
  synchronized boolean letsIn(User user, String address) {
    return user.roles().stream()
        .map(roles::get)
        .allMatch(role -> role == null || Allowlist.contains(role.allowlist(), address));
  }
}
