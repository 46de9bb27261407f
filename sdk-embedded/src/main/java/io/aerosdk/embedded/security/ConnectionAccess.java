package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import org.jspecify.annotations.Nullable;

/** Who a connection belongs to and what it may do. One request at a time. */
public final class ConnectionAccess {
  private final AccessControl control;
  private final SecurityCommands commands;
  private final Quotas quotas;
  private final String address;
  private final @Nullable String certificateName;
  private volatile @Nullable String user;

  ConnectionAccess(
      AccessControl control,
      SecurityCommands commands,
      Quotas quotas,
      String address,
      @Nullable String certificateName) {
    this.control = control;
    this.commands = commands;
    this.quotas = quotas;
    this.address = address;
    this.certificateName = certificateName;
  }

  String address() {
    return address;
  }

  @Nullable String certificateName() {
    return certificateName;
  }

  /** The connection belongs to that user from now on, also after the token's time is over. */
  void authenticated(String name) {
    user = name;
  }

  /** Answers a security message. */
  public Answer answer(byte[] body) {
    return commands.answer(body, this);
  }

  /**
   * The user.
   *
   * @throws ServerException if nobody has logged in
   */
  String requireUser() {
    String name = user;
    if (name == null) {
      throw new ServerException(ResultCode.NOT_AUTHENTICATED, "not authenticated");
    }
    return name;
  }

  /** Whether somebody has logged in. */
  public boolean isAuthenticated() {
    return user != null;
  }

  /** Whether the user may do what needs this permission somewhere. */
  public boolean allows(Permission permission, String namespace, String set) {
    String name = user;
    return name != null && control.allows(name, permission, namespace, set);
  }

  /**
   * Lets a command or a row of a batch pass.
   *
   * @throws ServerException if the user may not do it, or has done too much of it this second
   */
  public void check(Request request) {
    String name = requireUser();
    Fields fields = request.fields();
    String namespace = fields.text(FieldType.NAMESPACE);
    String set = fields.text(FieldType.SET);
    boolean write = request.has2(MessageFlags.WRITE);
    if (fields.has(FieldType.UDF_PACKAGE)) {
      require(name, Permission.UDF, namespace, set);
    } else if (write) {
      require(name, Permission.WRITE, namespace, set);
    }
    if (!write || reads(request)) {
      require(name, Permission.READ, namespace, set);
    }
    if (!quotas.admits(name, write, control.quota(name, write))) {
      throw new ServerException(ResultCode.QUOTA_EXCEEDED, "quota exceeded");
    }
  }

  private static boolean reads(Request request) {
    return request.has1(MessageFlags.READ)
        || request.operations().stream().anyMatch(it -> OperationCode.isRead(it.code()));
  }

  private void require(String name, Permission permission, String namespace, String set) {
    if (!control.allows(name, permission, namespace, set)) {
      throw new ServerException(ResultCode.ROLE_VIOLATION, "needs " + permission.text());
    }
  }
}
