package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Who somebody is. Thread-safe. */
final class Logins {
  private final AccessControl control;

  Logins(AccessControl control) {
    this.control = control;
  }

  /** Checks a name and password, or a certificate, and hands out a token. */
  void login(AdminRequest request, ConnectionAccess connection, AdminReply reply) {
    User user = who(request, connection);
    if (!control.letsIn(user, connection.address())) {
      throw new ServerException(ResultCode.NOT_ALLOWLISTED, "address is not on the list");
    }
    connection.authenticated(user.name());
    reply
        .entry(ResultCode.OK)
        .field(AdminField.SESSION_TOKEN, control.sessions().open(user.name()))
        .field(AdminField.SESSION_TTL, Math.toIntExact(control.sessions().time().toSeconds()));
  }

  private User who(AdminRequest request, ConnectionAccess connection) {
    if (!request.has(AdminField.USER)) {
      return ofCertificate(connection.certificateName());
    }
    User user = control.user(request.text(AdminField.USER));
    if (user == null) {
      throw new ServerException(ResultCode.INVALID_USER, "no such user");
    }
    String given =
        switch (user.kind()) {
          case INTERNAL -> request.text(AdminField.CREDENTIAL);
          case EXTERNAL -> request.text(AdminField.CLEAR_PASSWORD);
          case CERTIFICATE ->
              throw new ServerException(ResultCode.INVALID_CREDENTIAL, "certificate only");
        };
    if (given.isEmpty()) {
      throw new ServerException(ResultCode.INVALID_CREDENTIAL, "no password");
    }
    if (!same(given, user.secret())) {
      throw new ServerException(ResultCode.INVALID_PASSWORD, "wrong password");
    }
    return user;
  }

  private User ofCertificate(@Nullable String name) {
    User user = name == null ? null : control.user(name);
    if (user == null) {
      throw new ServerException(
          name == null ? ResultCode.INVALID_CREDENTIAL : ResultCode.INVALID_USER,
          "no certificate of a user");
    }
    return user;
  }

  /** The user whose token this is. */
  String authenticate(AdminRequest request, ConnectionAccess connection) {
    byte[] token = request.bytes(AdminField.SESSION_TOKEN);
    if (token == null) {
      throw new ServerException(ResultCode.INVALID_CREDENTIAL, "no token");
    }
    String name = request.text(AdminField.USER);
    if (!control.sessions().isGood(token, name)) {
      throw new ServerException(ResultCode.EXPIRED_SESSION, "token is not good, or not any more");
    }
    User user = control.user(control.sessions().user(token));
    if (user == null) {
      throw new ServerException(ResultCode.INVALID_USER, "no such user");
    }
    if (!control.letsIn(user, connection.address())) {
      throw new ServerException(ResultCode.NOT_ALLOWLISTED, "address is not on the list");
    }
    return user.name();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
