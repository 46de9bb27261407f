package io.aerosdk.command.background;

import com.aerospike.client.Operation;
import java.util.function.Function;

/**
 * Deletes records in the background. Not thread-safe; use from one thread.
 *
 * @param <O> what starting gives: a task, or a stage of one
 */
public final class BackgroundDelete<O> extends BackgroundStep<O, BackgroundDelete<O>> {

  BackgroundDelete(Function<BackgroundCommand, O> terminal, Draft draft) {
    super(terminal, draft);
    draft.operations.add(Operation.delete());
  }

  /**
   * Leaves tombstones, so that deleted records do not come back. Needs Enterprise Edition. Default:
   * as the behaviour says, which is true in strong-consistency namespaces.
   */
  public BackgroundDelete<O> withDurableDelete() {
    draft.options = draft.options.withDurableDelete(true);
    return this;
  }

  /** Leaves no tombstones, whatever the behaviour says. */
  public BackgroundDelete<O> withoutDurableDelete() {
    draft.options = draft.options.withDurableDelete(false);
    return this;
  }

  @Override
  BackgroundDelete<O> self() {
    return this;
  }
}
