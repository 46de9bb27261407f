package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Particle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers of operations into a reply, in their order, with the nulls that the command's
 * kind calls for. Not thread-safe; use from one thread.
 */
public final class OperationReply implements OpResults {
  private final MessageWriter out;
  private final boolean respondAll;
  private final boolean writing;
  private final boolean echoCodes;
  private @Nullable Operation current;
  private boolean answered;

  private OperationReply(
      MessageWriter out, boolean respondAll, boolean writing, boolean echoCodes) {
    this.out = out;
    this.respondAll = respondAll;
    this.writing = writing;
    this.echoCodes = echoCodes;
  }

  /** For a command that only reads. */
  public static OperationReply reading(MessageWriter out, boolean respondAll) {
    return new OperationReply(out, respondAll, false, true);
  }

  /** For a row of a batch that only reads: all answers bear the code of a plain read. */
  static OperationReply readingRow(MessageWriter out, boolean respondAll) {
    return new OperationReply(out, respondAll, false, false);
  }

  /** For a command that writes. */
  static OperationReply writing(MessageWriter out, boolean respondAll) {
    return new OperationReply(out, respondAll, true, true);
  }

  /** Answers a read of the whole record. */
  public static void allBins(RecordView record, MessageWriter out) {
    for (int i = 0; i < record.binCount(); i++) {
      out.operation(OperationCode.READ, record.binName(i), record.binValue(i));
    }
  }

  /** What follows is the answer to this operation. */
  public void next(Operation operation) {
    current = operation;
    answered = false;
  }

  /**
   * The operation that {@link #next} named is over.
   *
   * @param mayBeNull whether an operation without an answer gets a null if the client wants one
   */
  public void finish(boolean mayBeNull) {
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
      out.operation(echoCodes ? current.code() : OperationCode.READ, current.name(), value);
      answered = true;
    }
  }
}
