package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordView;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a command, built when a record is there to be filtered and then kept for further
 * rows. Not thread-safe; use from one thread at a time.
 */
public final class CommandFilter {
  /** Lets everything through. */
  public static final CommandFilter NONE = new CommandFilter(null, record -> true);

  private final RecordFilter.@Nullable Compiler compiler;
  private byte @Nullable [] expression;
  private @Nullable RecordFilter filter;

  private CommandFilter(RecordFilter.@Nullable Compiler compiler, @Nullable RecordFilter filter) {
    this.compiler = compiler;
    this.filter = filter;
  }

  /** The filter among the fields, or {@code otherwise} without one. */
  public static CommandFilter of(
      Fields fields, RecordFilter.Compiler compiler, CommandFilter otherwise) {
    byte[] expression = fields.bytes(FieldType.FILTER);
    if (expression == null) {
      return otherwise;
    }
    CommandFilter lazy = new CommandFilter(compiler, null);
    lazy.expression = expression;
    return lazy;
  }

  /**
   * The filter itself.
   *
   * @throws ServerException PARAMETER if the expression does not build
   */
  public RecordFilter build() {
    if (filter == null && compiler != null && expression != null) {
      filter = compiler.compile(expression);
      expression = null;
    }
    if (filter == null) {
      throw new ServerException(ResultCode.PARAMETER, "filter did not build before");
    }
    return filter;
  }

  /**
   * Refuses a record that the filter does not let through.
   *
   * @throws ServerException FILTERED_OUT, or PARAMETER if the expression does not build
   */
  void require(RecordView record) {
    if (this != NONE && !build().matches(record)) {
      throw new ServerException(ResultCode.FILTERED_OUT, "filtered out");
    }
  }
}
