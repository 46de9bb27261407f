package io.aerosdk.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of a chain so far: closed specs, the open one, and what holds for all. Not thread-safe.
 */
final class KeyedChain<O> {
  final Terminal<KeyedCommand, O> terminal;
  boolean includeMissingKeys;
  boolean failOnFilteredOut;
  private @Nullable ChainDefaults defaults;
  private @Nullable List<KeySpec> closed;
  private @Nullable SpecDraft open;

  KeyedChain(Terminal<KeyedCommand, O> terminal) {
    this.terminal = terminal;
  }

  /** The defaults so far; those that are set hold for the open verb and all after it. */
  ChainDefaults defaults() {
    return defaults == null ? ChainDefaults.NONE : defaults;
  }

  void defaults(ChainDefaults changed) {
    defaults = changed;
  }

  void open(SpecDraft draft) {
    if (open != null) {
      if (closed == null) {
        closed = new ArrayList<>();
      }
      closed.add(close(open));
      open.close();
    }
    open = draft;
  }

  KeyedCommand command() {
    if (open == null) {
      throw new IllegalStateException("The chain has no verb");
    }
    KeySpec last = close(open);
    if (closed == null) {
      return new KeyedCommand(List.of(last), includeMissingKeys, failOnFilteredOut);
    }
    List<KeySpec> specs = new ArrayList<>(closed);
    specs.add(last);
    return new KeyedCommand(specs, includeMissingKeys, failOnFilteredOut);
  }

  private KeySpec close(SpecDraft draft) {
    if (draft.verb().writesBins() && !draft.hasOperations()) {
      throw new IllegalStateException(
          draft.verb()
              + " must write at least one bin: say bin(name).setTo(value) or put(bins);"
              + " touch() renews a record without writing");
    }
    if (draft.options().durableDelete() != null && !draft.deletesRecord()) {
      throw new IllegalStateException(
          "withDurableDelete() and withoutDurableDelete() must go with deleteRecord(): "
              + draft.verb()
              + " deletes nothing");
    }
    return new KeySpec(draft, defaults);
  }
}
