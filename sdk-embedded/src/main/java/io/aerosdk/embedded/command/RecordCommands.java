package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;

/**
 * Commands on one record, whether sent alone or as a row of a batch: chooses between read, write
 * and delete. Thread-safe.
 */
public final class RecordCommands {
  private final RecordRead read;
  private final RecordWrite write;
  private final RecordDelete delete;

  /**
   * Runs operations of that table.
   *
   * @param operations what the commands may do to bins
   */
  public RecordCommands(OperationTable operations) {
    this.read = new RecordRead(operations);
    this.write = new RecordWrite(operations);
    this.delete = new RecordDelete();
  }

  /**
   * Runs the command and writes the content of its reply into {@code out}, between the caller's
   * {@code begin} and {@code end}.
   *
   * @return the result code for {@code end}
   */
  public int execute(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    try {
      dispatch(namespace, request, digest, filter, out);
      return ResultCode.OK;
    } catch (ServerException e) {
      out.discardContent();
      return e.resultCode();
    }
  }

  private void dispatch(
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
        throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "UDFs are not there yet");
      } else {
        write.execute(namespace, request, digest, filter, out);
      }
    } else if (request.has1(MessageFlags.READ)) {
      read.execute(namespace, request, digest, filter, out);
    } else {
      throw new ServerException(ResultCode.PARAMETER, "neither read nor write");
    }
  }
}
