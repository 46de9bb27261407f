package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ServerException;

/** Decides whether a connection may do what it asks. */
@FunctionalInterface
public interface RequestGuard {
  /** Lets everything pass. */
  RequestGuard OPEN = request -> {};

  /**
   * Lets a message, or a row of a batch, pass.
   *
   * @throws ServerException with what is answered instead
   */
  void check(Request request);
}
