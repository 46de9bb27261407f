package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordView;

/**
 * An operation that looks at a record, such as a list read: registered for an operation code in the
 * {@link OperationTable}. Called from many threads at once; must not keep state.
 */
@FunctionalInterface
public interface ReadOperation {
  /**
   * Answers the operation. The bin name was checked already; the bin may not exist, which most
   * operations answer by not answering. In a command that writes too, {@code record} shows the
   * effect of the operations before this one.
   *
   * @throws ServerException with the code that ends the whole command
   */
  void read(RecordView record, Operation operation, OpResults results);
}
