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
   * @param operations what the commands may do to bins
   * @param filters makes sense of filter expressions
   */
  public RecordCommands(OperationTable operations, RecordFilter.Compiler filters) {
    RecordChecks checks = new RecordChecks(filters);
    this.read = new RecordRead(operations, checks);
    this.write = new RecordWrite(operations, checks);
    this.delete = new RecordDelete(checks);
  }

  /**
   * Runs the command and writes the content of its reply into {@code out}, between the caller's
   * {@code begin} and {@code end}.
   *
   * @return the result code for {@code end}
   */
  public int execute(Namespace namespace, Request request, Digest digest, MessageWriter out) {
    try {
      dispatch(namespace, request, digest, out);
      return ResultCode.OK;
    } catch (ServerException e) {
      out.discardContent();
      return e.resultCode();
    }
  }

  private void dispatch(Namespace namespace, Request request, Digest digest, MessageWriter out) {
    if (request.fields().has(FieldType.TXN_ID)) {
      throw new ServerException(ResultCode.ENTERPRISE_ONLY, "transactions");
    }
    if (request.has2(MessageFlags.WRITE)) {
      if (request.has2(MessageFlags.DELETE)) {
        delete.execute(namespace, request, digest, out);
      } else if (request.fields().has(FieldType.UDF_PACKAGE)) {
        throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "UDFs are not there yet");
      } else {
        write.execute(namespace, request, digest, out);
      }
    } else if (request.has1(MessageFlags.READ)) {
      read.execute(namespace, request, digest, out);
    } else {
      throw new ServerException(ResultCode.PARAMETER, "neither read nor write");
    }
  }
}
