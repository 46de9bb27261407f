package io.aerosdk.command;

/**
 * Where a builder ends: runs a command. A session hands it to the builders it starts; {@code
 * (command, onError) -> command} makes a builder answer the command itself, which is how builders
 * are tested without a server.
 *
 * @param <C> the kind of command
 * @param <O> what running it gives: rows, or a stage of rows
 */
@FunctionalInterface
public interface Terminal<C extends Command, O> {

  /**
   * Runs a command.
   *
   * @param command what to do
   * @param onError where the errors of its keys go
   */
  O execute(C command, OnError onError);
}
