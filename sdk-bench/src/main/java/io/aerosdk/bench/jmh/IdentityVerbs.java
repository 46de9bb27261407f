package io.aerosdk.bench.jmh;

import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.Terminal;

/** Builders that answer their command instead of running it. Thread-safe. */
final class IdentityVerbs extends KeyedVerbs<KeyedCommand> {

  @Override
  protected Terminal<KeyedCommand, KeyedCommand> terminal() {
    return (command, onError) -> command;
  }
}
