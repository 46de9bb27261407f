package io.aerosdk.command;

import java.util.List;

/**
 * A command on keys: one spec per verb of the chain, run in one round trip per node.
 *
 * @param specs what to do, in the order of the chain; never empty
 * @param includeMissingKeys whether keys without a record, or filtered out, give a row
 * @param failOnFilteredOut whether a key whose condition does not hold is an error
 */
public record KeyedCommand(
    List<KeySpec> specs, boolean includeMissingKeys, boolean failOnFilteredOut) implements Command {

  /** Copies the list and checks that there is something to do. */
  public KeyedCommand {
    specs = List.copyOf(specs);
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("specs must not be empty");
    }
  }

  /** This command with values that nobody can change from outside any more. */
  KeyedCommand settled() {
    return new KeyedCommand(
        specs.stream().map(KeySpec::settled).toList(), includeMissingKeys, failOnFilteredOut);
  }

  /** Whether there is one key, and so one record. */
  public boolean isOfOneKey() {
    return specs.size() == 1 && specs.get(0).keys().size() == 1;
  }

  /** Whether no verb changes records. */
  public boolean isReadOnly() {
    for (KeySpec spec : specs) {
      if (!spec.verb().isRead()) {
        return false;
      }
    }
    return true;
  }

  /** The number of keys over all specs; a key that is named twice counts twice. */
  public int keyCount() {
    int count = 0;
    for (KeySpec spec : specs) {
      count += spec.keys().size();
    }
    return count;
  }
}
