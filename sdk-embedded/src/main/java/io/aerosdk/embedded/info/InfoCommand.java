package io.aerosdk.embedded.info;

/** Answers one command of the info protocol. Thread-safe. */
@FunctionalInterface
interface InfoCommand {
  /**
   * The value of the reply.
   *
   * @throws InfoException with the value to answer instead
   */
  String answer(InfoRequest request);
}
