package io.aerosdk.embedded.info;

import org.jspecify.annotations.Nullable;

/** What info commands remember of one connection. Not thread-safe; one command at a time. */
public final class InfoSession implements AutoCloseable {
  private final UserAgents agents;
  private @Nullable String agent;

  InfoSession(UserAgents agents) {
    this.agents = agents;
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
