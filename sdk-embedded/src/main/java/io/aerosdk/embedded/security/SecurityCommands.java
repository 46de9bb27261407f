package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers security messages: logins and the administration of users and roles. Thread-safe. */
final class SecurityCommands {
  private static final int QUERY_END = 50;

  private final AccessControl control;
  private final Logins logins;

  SecurityCommands(AccessControl control) {
    this.control = control;
    this.logins = new Logins(control);
  }

  /** The answer to one message of a connection. */
  Answer answer(byte[] body, ConnectionAccess connection) {
    return new Answer() {
      @Override
      public Next write(ByteBuf out) {
        run(body, connection, out);
        return Next.DONE;
      }

      @Override
      public boolean isLong() {
        return true;
      }
    };
  }

  private void run(byte[] body, ConnectionAccess connection, ByteBuf out) {
    AdminReply reply = new AdminReply(out);
    int start = out.writerIndex();
    try {
      dispatch(AdminRequest.parse(body), connection, reply);
    } catch (ServerException e) {
      out.writerIndex(start);
      reply.entry(e.resultCode());
    }
    reply.end();
  }

  private void dispatch(AdminRequest request, ConnectionAccess connection, AdminReply reply) {
    switch (request.command()) {
      case 0 -> {
        connection.authenticated(logins.authenticate(request, connection));
        reply.entry(ResultCode.OK);
      }
      case 20 -> logins.login(request, connection, reply);
      default -> {
        String user = connection.requireUser();
        administer(request, user, reply);
      }
    }
  }

  private void administer(AdminRequest request, String user, AdminReply reply) {
    boolean own =
        request.command() == 4
            || (request.command() == 9
                && (!request.has(AdminField.USER) || request.text(AdminField.USER).equals(user)));
    if (!own && !control.allows(user, Permission.USER_ADMIN, "", "")) {
      throw new ServerException(ResultCode.ROLE_VIOLATION, "not a user-admin");
    }
    switch (request.command()) {
      case 9 -> queryUsers(request, user, reply);
      case 16 -> queryRoles(request, reply);
      default -> {
        change(request, user);
        reply.entry(ResultCode.OK);
      }
    }
  }

  private void change(AdminRequest request, String user) {
    String name = request.text(AdminField.USER);
    String role = request.text(AdminField.ROLE);
    String password = request.text(AdminField.PASSWORD);
    switch (request.command()) {
      case 1 -> createUser(request, name, password);
      case 2 -> control.drop(name);
      case 3 -> control.change(name, found -> found.withSecret(requirePassword(password)));
      case 4 -> changeOwnPassword(request, user, password);
      case 5 -> changeRoles(request, name, SecurityCommands::union);
      case 6 -> changeRoles(request, name, SecurityCommands::difference);
      case 10 -> createRole(request, role);
      case 11 -> control.dropRole(role);
      case 12 -> changePrivileges(request, role, SecurityCommands::union);
      case 13 -> changePrivileges(request, role, SecurityCommands::difference);
      case 14 -> control.changeRole(role, it -> it.withAllowlist(allowlist(request)));
      case 15 ->
          control.changeRole(
              role,
              it ->
                  it.withQuotas(
                      request.number(AdminField.READ_QUOTA),
                      request.number(AdminField.WRITE_QUOTA)));
      default -> throw new ServerException(ResultCode.INVALID_COMMAND, "no such command");
    }
  }

  private void createUser(AdminRequest request, String name, String password) {
    boolean noPassword = password.equals(Passwords.hash("nopassword"));
    control.create(
        new User(
            name,
            noPassword ? User.Kind.CERTIFICATE : User.Kind.INTERNAL,
            requirePassword(password),
            request.has(AdminField.ROLES) ? request.roles() : Set.of()));
  }

  private void changeOwnPassword(AdminRequest request, String user, String password) {
    control.change(
        user,
        found -> {
          if (!found.secret().equals(request.text(AdminField.OLD_PASSWORD))) {
            throw new ServerException(ResultCode.INVALID_PASSWORD, "wrong old password");
          }
          return found.withSecret(requirePassword(password));
        });
  }

  private static String requirePassword(String password) {
    if (password.isEmpty()) {
      throw new ServerException(ResultCode.INVALID_PASSWORD, "no password");
    }
    return password;
  }

  private void changeRoles(
      AdminRequest request, String name, BiFunction<Set<String>, Set<String>, Set<String>> change) {
    Set<String> named = request.roles();
    for (String role : named) {
      if (control.role(role) == null) {
        throw new ServerException(ResultCode.INVALID_ROLE, "no role " + role);
      }
    }
    control.change(name, user -> user.withRoles(change.apply(user.roles(), named)));
  }

  private void createRole(AdminRequest request, String role) {
    control.create(
        new Role(
            role,
            request.privileges(),
            allowlist(request),
            request.number(AdminField.READ_QUOTA),
            request.number(AdminField.WRITE_QUOTA)));
  }

  private void changePrivileges(
      AdminRequest request, String role, BiFunction<Set<Grant>, Set<Grant>, Set<Grant>> change) {
    Set<Grant> named = request.privileges();
    control.changeRole(role, it -> it.withGrants(change.apply(it.grants(), named)));
  }

  private static String allowlist(AdminRequest request) {
    String list = request.text(AdminField.ALLOWLIST);
    if (!list.isEmpty() && !Allowlist.isValid(list)) {
      throw new ServerException(ResultCode.INVALID_ALLOWLIST, "not an address or network");
    }
    return list;
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static <T> Set<T> difference(Set<T> one, Set<T> other) {
    Set<T> left = new LinkedHashSet<>(one);
    left.removeAll(other);
    return left;
  }

  private void queryUsers(AdminRequest request, String asking, AdminReply reply) {
    boolean all =
        !request.has(AdminField.USER) && control.allows(asking, Permission.USER_ADMIN, "", "");
    String name = request.has(AdminField.USER) ? request.text(AdminField.USER) : asking;
    for (User user : all ? control.users() : one(control.user(name), ResultCode.INVALID_USER)) {
      reply
          .entry(ResultCode.OK)
          .field(AdminField.USER, user.name())
          .roles(user.roles())
          .numbers(AdminField.READ_INFO, List.of(control.quota(user.name(), false), 0, 0, 0))
          .numbers(AdminField.WRITE_INFO, List.of(control.quota(user.name(), true), 0, 0, 0))
          .field(AdminField.CONNECTIONS, 0);
    }
    reply.entry(QUERY_END);
  }

  private void queryRoles(AdminRequest request, AdminReply reply) {
    boolean all = !request.has(AdminField.ROLE);
    String name = request.text(AdminField.ROLE);
    List<Role> roles = new ArrayList<>();
    roles.addAll(all ? control.roles() : one(control.role(name), ResultCode.INVALID_ROLE));
    for (Role role : roles) {
      reply.entry(ResultCode.OK).field(AdminField.ROLE, role.name()).privileges(role.grants());
      if (!role.allowlist().isEmpty()) {
        reply.field(AdminField.ALLOWLIST, role.allowlist());
      }
      reply
          .field(AdminField.READ_QUOTA, role.readQuota())
          .field(AdminField.WRITE_QUOTA, role.writeQuota());
    }
    reply.entry(QUERY_END);
  }

  private static <T> List<T> one(@Nullable T found, int codeIfNone) {
    if (found == null) {
      throw new ServerException(codeIfNone, "not there");
    }
    return List.of(found);
  }
}
