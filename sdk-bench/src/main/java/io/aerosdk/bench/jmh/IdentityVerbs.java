package io.aerosdk.bench.jmh;

import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Terminal;
import io.aerosdk.command.table.TableVerbs;

/** Builders that answer their command instead of running it. Thread-safe. */
final class IdentityVerbs extends TableVerbs<KeyedCommand> {

  @Override
  protected Terminal<KeyedCommand, KeyedCommand> terminal() {
    return (command, onError) -> command;
  }
}
