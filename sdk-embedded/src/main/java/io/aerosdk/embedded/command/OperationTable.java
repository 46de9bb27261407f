package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the server knows, by code. A family (lists and maps, bits, …) is added with
 * {@link Builder#read} and {@link Builder#write}; codes that are valid but have no family yet are
 * answered UNSUPPORTED_FEATURE. Immutable and thread-safe.
 *
 * <pre>{@code
 * OperationTable.builder()
 *     .read(OperationCode.CDT_READ, CdtCommands::read)
 *     .write(OperationCode.CDT_MODIFY, CdtCommands::modify)
 *     .build();
 * }</pre>
 */
public final class OperationTable {
  private static final int CODES = OperationCode.HLL_MODIFY + 1;

  private final @Nullable ReadOperation[] reads;
  private final @Nullable WriteOperation[] writes;

  private OperationTable(@Nullable ReadOperation[] reads, @Nullable WriteOperation[] writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Starts with the operations on plain values. */
  public static Builder builder() {
    Builder builder = new Builder();
    ScalarOperations.register(builder);
    return builder;
  }

  /**
   * The operation that reads under that code.
   *
   * @throws ServerException PARAMETER if the code does not read
   */
  public ReadOperation reader(int code) {
    ReadOperation operation = code < CODES ? reads[code] : null;
    if (operation == null) {
      throw new ServerException(ResultCode.PARAMETER, "no read operation " + code);
    }
    return operation;
  }

  /**
   * The operation that writes under that code.
   *
   * @throws ServerException PARAMETER if the code does not write
   */
  WriteOperation writer(int code) {
    WriteOperation operation = code < CODES ? writes[code] : null;
    if (operation == null) {
      throw new ServerException(ResultCode.PARAMETER, "no operation " + code);
    }
    return operation;
  }

  /** Collects operations. Not thread-safe; use from one thread. */
  public static final class Builder {
    private final @Nullable ReadOperation[] reads = new ReadOperation[CODES];
    private final @Nullable WriteOperation[] writes = new WriteOperation[CODES];

    private Builder() {
      for (int code : new int[] {3, 7, 12, 15}) {
        read(code, (record, operation, results) -> unsupported(operation.code()));
        write(code + 1, (record, operation, results) -> unsupported(operation.code()));
      }
    }

    /** Runs {@code operation} for {@code code}, in place of what was registered before. */
    public Builder read(int code, ReadOperation operation) {
      reads[code] = operation;
      return this;
    }

    /** Runs {@code operation} for {@code code}, in place of what was registered before. */
    public Builder write(int code, WriteOperation operation) {
      writes[code] = operation;
      return this;
    }

    /** The table of what was registered. */
    public OperationTable build() {
      return new OperationTable(reads.clone(), writes.clone());
    }

    private static void unsupported(int code) {
      throw new ServerException(
          ResultCode.UNSUPPORTED_FEATURE, "operation " + code + " is not there yet");
    }
  }
}
