package io.aerosdk.command;

import com.aerospike.client.exp.Expression;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelCache;
import io.aerosdk.ael.AelException;

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
   * The condition that a text says.
   *
   * @param text in the filter language, see {@link Ael}
   * @param values of {@code ?0}, {@code ?1} …
   * @throws AelException if the text is no filter, or a value is missing or does not fit
   */
  default Expression condition(String text, Object... values) {
    return Ael.compile(text, values);
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
      public Expression condition(String text, Object... values) {
        return filters.compile(text, values);
      }
    };
  }
}
