package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.value.Particle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers of operations into a reply, in their order, with the nulls that the command's
 * kind calls for. Not thread-safe; use from one thread.
 */
final class OperationReply implements OpResults {
  private final MessageWriter out;
  private final boolean respondAll;
  private final boolean writing;
  private @Nullable Operation current;
  private boolean answered;

  OperationReply(MessageWriter out, boolean respondAll, boolean writing) {
    this.out = out;
    this.respondAll = respondAll;
    this.writing = writing;
  }

  /** What follows is the answer to this operation. */
  void next(Operation operation) {
    current = operation;
    answered = false;
  }

  /**
   * @param mayBeNull whether an operation without an answer gets a null if the client wants one
   */
  void finish(boolean mayBeNull) {
    if (!answered && respondAll && mayBeNull) {
      add(null);
    }
  }

  @Override
  public void value(Particle value) {
    add(value);
  }

  @Override
  public void empty() {
    if (writing) {
      add(null);
    }
  }

  private void add(@Nullable Particle value) {
    if (current != null) {
      out.operation(current.code(), current.name(), value);
      answered = true;
    }
  }
}
