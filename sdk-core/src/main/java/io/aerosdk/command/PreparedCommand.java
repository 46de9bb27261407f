package io.aerosdk.command;

import java.util.Objects;

/**
 * A command that was built once and can be run again and again.
 *
 * <pre>{@code
 * PreparedCommand<RecordStream> visit = session.update(users.id(1)).bin("visits").add(1).prepare();
 * visit.execute();
 * visit.execute();
 * }</pre>
 *
 * <p>Belongs to the session it was built with and needs no closing. Lists, maps and byte arrays
 * were copied when it was prepared. Immutable and thread-safe: any number of threads may run it at
 * once.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class PreparedCommand<O> {
  private final Terminal<KeyedCommand, O> terminal;
  private final KeyedCommand command;

  PreparedCommand(Terminal<KeyedCommand, O> terminal, KeyedCommand command) {
    this.terminal = terminal;
    this.command = command.settled();
  }

  /** What is run. */
  public KeyedCommand command() {
    return command;
  }

  /**
   * Runs the command. The error of a command on one key is thrown (or fails the stage); several
   * keys give rows, failed ones included.
   *
   * @throws IllegalStateException if a time given with {@code expireRecordAt(…)} is over
   */
  public O execute() {
    return terminal.execute(command, ErrorStrategy.DEFAULT);
  }

  /** Runs the command, with the errors of its keys where the strategy says. */
  public O execute(ErrorStrategy onError) {
    return terminal.execute(command, Objects.requireNonNull(onError, "onError must not be null"));
  }

  /** Runs the command; the handler gets the errors of its keys, and the stream the other rows. */
  public O execute(ErrorHandler onError) {
    return terminal.execute(command, Objects.requireNonNull(onError, "onError must not be null"));
  }
}
