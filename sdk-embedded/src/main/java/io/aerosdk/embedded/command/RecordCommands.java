package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.transaction.RecordAccess;
import io.aerosdk.embedded.transaction.TransactionStep;
import io.aerosdk.embedded.transaction.Transactions;
import io.aerosdk.embedded.udf.UdfCall;
import io.aerosdk.embedded.udf.UdfRunner;
import org.jspecify.annotations.Nullable;

/**
 * Commands on one record, whether sent alone or as a row of a batch: chooses between read, write
 * and delete. Thread-safe.
 */
public final class RecordCommands implements RecordExecutor {
  private final Transactions transactions;
  private final RecordRead read;
  private final RecordWrite write;
  private final RecordDelete delete;
  private final RecordUdf udf;

  /**
   * Runs operations of that table.
   *
   * @param operations what the commands may do to bins
   * @param functions runs user-defined functions
   * @param transactions those that records may be part of
   */
  public RecordCommands(OperationTable operations, UdfRunner functions, Transactions transactions) {
    this.transactions = transactions;
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
    RecordAccess access = null;
    try {
      access = transactions.access(namespace, request, digest);
      return dispatch(namespace, access, request, digest, filter, out);
    } catch (ServerException e) {
      return refusal(e, access, out);
    }
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
    RecordAccess access = null;
    try {
      access = transactions.access(namespace, request, digest);
      UdfCall call = UdfCall.parse(request.fields());
      return udf.execute(namespace, access, request, call, digest, filter, out);
    } catch (ServerException e) {
      return refusal(e, access, out);
    }
  }

  private static int refusal(
      ServerException reason, @Nullable RecordAccess access, MessageWriter out) {
    out.discardContent();
    if (access != null) {
      access.unchanged(out);
    }
    return reason.resultCode();
  }

  private int dispatch(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    if (request.info4() != 0 && namespace.isStrong() && step(namespace, request, digest)) {
      return ResultCode.OK;
    }
    if (request.has2(MessageFlags.WRITE)) {
      if (request.has2(MessageFlags.DELETE)) {
        delete.execute(namespace, access, request, digest, filter, out);
      } else if (request.fields().has(FieldType.UDF_PACKAGE)) {
        return udf.execute(namespace, access, request, UdfCall.parse(request), digest, filter, out);
      } else {
        write.execute(namespace, access, request, digest, filter, out);
      }
    } else if (request.has1(MessageFlags.READ)) {
      read.execute(namespace, access, request, digest, filter, out);
    } else {
      throw new ServerException(ResultCode.PARAMETER, "neither read nor write");
    }
    return ResultCode.OK;
  }

  /** Does what a transaction's client does besides reading and writing, if it is that. */
  private boolean step(Namespace namespace, Request request, Digest digest) {
    TransactionStep step = TransactionStep.of(request);
    if (step == TransactionStep.VERIFY) {
      transactions.verify(namespace, request, digest);
    } else if (step == TransactionStep.ROLL_FORWARD || step == TransactionStep.ROLL_BACK) {
      transactions.roll(namespace, request, digest, step == TransactionStep.ROLL_FORWARD);
    } else {
      return false;
    }
    return true;
  }
}
