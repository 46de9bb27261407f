package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;

/** Runs commands on one record, whether sent alone or as a row of a batch. */
@FunctionalInterface
public interface RecordExecutor {
  /**
   * Runs the command and writes the content of its reply into {@code out}, between the caller's
   * {@code begin} and {@code end}.
   *
   * @return the result code for {@code end}
   */
  int execute(
      Namespace namespace, Request request, Digest digest, CommandFilter filter, MessageWriter out);
}
