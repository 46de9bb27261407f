package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordView;

/** A filter expression, ready to be asked. Thread-safe. */
@FunctionalInterface
public interface RecordFilter {
  /** Whether the expression is true for the record; false and unknown alike keep it out. */
  boolean matches(RecordView record);

  /** Makes filters of expressions as they travel in the filter field. */
  @FunctionalInterface
  interface Compiler {
    /**
     * The filter that an expression stands for.
     *
     * @throws ServerException PARAMETER if the expression does not build
     */
    RecordFilter compile(byte[] expression);
  }
}
