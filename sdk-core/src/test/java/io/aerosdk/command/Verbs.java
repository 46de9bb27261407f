package io.aerosdk.command;

/** The start of commands that run nowhere: running one gives the command itself. */
public final class Verbs extends KeyedVerbs<KeyedCommand> {
  @Override
  protected Terminal<KeyedCommand, KeyedCommand> terminal() {
    return (command, onError) -> command;
  }
}
