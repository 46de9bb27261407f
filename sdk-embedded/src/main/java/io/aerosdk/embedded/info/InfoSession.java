package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.security.ConnectionAccess;
import io.aerosdk.embedded.security.InfoPermissions;
import io.aerosdk.embedded.security.Permission;
import org.jspecify.annotations.Nullable;

/** What info commands remember of one connection. Not thread-safe; one command at a time. */
public final class InfoSession implements AutoCloseable {
  private final UserAgents agents;
  private final @Nullable ConnectionAccess access;
  private @Nullable String agent;

  InfoSession(UserAgents agents, @Nullable ConnectionAccess access) {
    this.agents = agents;
    this.access = access;
  }

  /** Whether the connection may ask at all. */
  boolean isAuthenticated() {
    return access == null || access.isAuthenticated();
  }

  /**
   * Lets a command pass.
   *
   * @throws InfoException if the connection may not do it
   */
  void check(InfoRequest request) {
    Permission needed = access == null ? null : InfoPermissions.of(request.name());
    if (access != null && needed != null) {
      String namespace = orEmpty(request.parameter("namespace", "ns"));
      if (!access.allows(needed, namespace, orEmpty(request.parameter("set")))) {
        throw InfoException.of(
            ResultCode.ROLE_VIOLATION,
            "role violation - requires permission '" + needed.text() + "'");
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Keeps how the client calls itself; false if it said so before. */
  boolean introduce(String name) {
    if (agent != null) {
      return false;
    }
    agent = name;
    agents.add(name);
    return true;
  }

  /** The connection is gone. */
  @Override
  public void close() {
    if (agent != null) {
      agents.remove(agent);
    }
  }
}
