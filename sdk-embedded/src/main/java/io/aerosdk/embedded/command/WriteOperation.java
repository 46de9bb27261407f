package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordEdit;

/**
 * An operation that changes a record, such as a list append: registered for an operation code in
 * the {@link OperationTable}. Called from many threads at once; must not keep state.
 */
@FunctionalInterface
public interface WriteOperation {
  /**
   * Changes bins of {@code record} with {@link RecordEdit#put} and {@link RecordEdit#remove}. The
   * bin name was checked already; the bin may not exist. What is put must be checked and
   * normalised, as {@code StoredValues} does. Nothing is kept if this or a later operation fails.
   *
   * @throws ServerException with the code that ends the whole command
   */
  void write(RecordEdit record, Operation operation, OpResults results);
}
