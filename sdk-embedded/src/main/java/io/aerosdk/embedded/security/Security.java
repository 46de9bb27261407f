package io.aerosdk.embedded.security;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The security of a server: makes the access of each new connection. Thread-safe. */
public final class Security {
  private final AccessControl control;
  private final SecurityCommands commands;
  private final Quotas quotas;

  /** Guards a server with these users. */
  public Security(AccessControl control, InstantSource clock) {
    this.control = control;
    this.commands = new SecurityCommands(control);
    this.quotas = new Quotas(clock);
  }

  /**
   * A new connection, which nobody has logged in on.
   *
   * @param address where it comes from, without the port
   * @param certificateName the name in the certificate that it showed, if it did
   */
  public ConnectionAccess connected(String address, @Nullable String certificateName) {
    return new ConnectionAccess(control, commands, quotas, address, certificateName);
  }
}
