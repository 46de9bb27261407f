package io.aerosdk.command.background;

import com.aerospike.client.Operation;
import java.util.function.Function;

/**
 * Renews the lives of records in the background. Not thread-safe; use from one thread.
 *
 * @param <O> what starting gives: a task, or a stage of one
 */
public final class BackgroundTouch<O> extends BackgroundExpiring<O, BackgroundTouch<O>> {

  BackgroundTouch(Function<BackgroundCommand, O> terminal, Draft draft) {
    super(terminal, draft);
    draft.operations.add(Operation.touch());
  }

  @Override
  BackgroundTouch<O> self() {
    return this;
  }
}
