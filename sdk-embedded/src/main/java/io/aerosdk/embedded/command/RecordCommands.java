package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.udf.UdfCall;
import io.aerosdk.embedded.udf.UdfRunner;
import java.util.function.IntSupplier;

/**
 * Commands on one record, whether sent alone or as a row of a batch: chooses between read, write
 * and delete. Thread-safe.
 */
public final class RecordCommands implements RecordExecutor {
  private final RecordRead read;
  private final RecordWrite write;
  private final RecordDelete delete;
  private final RecordUdf udf;

  /**
   * Runs operations of that table.
   *
   * @param operations what the commands may do to bins
   * @param functions runs user-defined functions
   */
  public RecordCommands(OperationTable operations, UdfRunner functions) {
    this.read = new RecordRead(operations);
    this.write = new RecordWrite(operations);
    this.delete = new RecordDelete();
    this.udf = new RecordUdf(functions);
  }

  /** Whether the command may take so long that it must not run on an event loop. */
  public static boolean isLong(Request request) {
    return request.has2(MessageFlags.WRITE) && request.fields().has(FieldType.UDF_PACKAGE);
  }

  @Override
  public int execute(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    return answer(out, () -> dispatch(namespace, request, digest, filter, out));
  }

  /**
   * Runs the function of a background job on a record that it found: like {@link #execute}, but the
   * request must say {@link MessageFlags#UPDATE_ONLY}, which clients may not, so that a record that
   * has gone meanwhile stays away.
   */
  public int executeJobFunction(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    UdfCall call = UdfCall.parse(request.fields());
    return answer(out, () -> udf.execute(namespace, request, call, digest, filter, out));
  }

  private static int answer(MessageWriter out, IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (ServerException e) {
      out.discardContent();
      return e.resultCode();
    }
  }

  private int dispatch(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    if (request.fields().has(FieldType.TXN_ID)) {
      throw new ServerException(ResultCode.ENTERPRISE_ONLY, "transactions");
    }
    if (request.has2(MessageFlags.WRITE)) {
      if (request.has2(MessageFlags.DELETE)) {
        delete.execute(namespace, request, digest, filter, out);
      } else if (request.fields().has(FieldType.UDF_PACKAGE)) {
        return udf.execute(namespace, request, UdfCall.parse(request), digest, filter, out);
      } else {
        write.execute(namespace, request, digest, filter, out);
      }
    } else if (request.has1(MessageFlags.READ)) {
      read.execute(namespace, request, digest, filter, out);
    } else {
      throw new ServerException(ResultCode.PARAMETER, "neither read nor write");
    }
    return ResultCode.OK;
  }
}
