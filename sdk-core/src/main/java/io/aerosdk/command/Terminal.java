package io.aerosdk.command;

import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelCache;
import io.aerosdk.ael.AelException;
import io.aerosdk.ael.PreparedFilter;

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

  /**
   * The filter that a text says.
   *
   * @param text in the filter language, see {@link Ael}
   * @throws AelException if the text is no filter
   */
  default PreparedFilter filter(String text) {
    return Ael.prepare(text);
  }

  /**
   * The same end with filters kept by their text, so that one that is used again is not read again.
   */
  static <C extends Command, O> Terminal<C, O> caching(AelCache filters, Terminal<C, O> end) {
    return new Terminal<>() {
      @Override
      public O execute(C command, OnError onError) {
        return end.execute(command, onError);
      }

      @Override
      public PreparedFilter filter(String text) {
        return filters.prepare(text);
      }
    };
  }
}
