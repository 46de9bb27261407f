package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordAccess;
import java.util.List;

/** Reads one record: all of it, some bins, its header, or what read operations make of it. */
final class RecordRead {
  private final OperationTable operations;

  RecordRead(OperationTable operations) {
    this.operations = operations;
  }

  void execute(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    if (request.has3(MessageFlags.SC_READ_TYPE)
        && !request.has3(MessageFlags.SC_READ_RELAX)
        && !namespace.isEnterprise()) {
      throw new ServerException(ResultCode.ENTERPRISE_ONLY, "linearizable read");
    }
    StoredRecord record = access.find(namespace, digest);
    if (record == null) {
      throw new ServerException(ResultCode.NOT_FOUND, "no record");
    }
    out.recordState(record.generation(), record.voidTime());
    RecordChecks.requireSetIfSent(request, record);
    if (!namespace.isLive(record)) {
      throw new ServerException(ResultCode.NOT_FOUND, "record is expired or truncated");
    }
    ReadTouch touch = ReadTouch.of(request.recordTtl(), namespace.config(), record);
    filter.require(record);
    RecordChecks.requireKey(request, record);
    access.unchanged(out);
    writeBins(request, record, out);
    touch.apply(namespace, access, record);
  }

  private void writeBins(Request request, RecordView record, MessageWriter out) {
    if (request.has1(MessageFlags.GET_NO_BINS)) {
      return;
    }
    if (request.has1(MessageFlags.GET_ALL)) {
      OperationReply.allBins(record, out);
    } else {
      boolean respondAll = request.has2(MessageFlags.RESPOND_ALL_OPS);
      project(
          request.operations(),
          request.isRow()
              ? OperationReply.readingRow(out, respondAll)
              : OperationReply.reading(out, respondAll),
          record);
    }
  }

  private void project(List<Operation> requested, OperationReply reply, RecordView record) {
    if (requested.isEmpty()) {
      throw new ServerException(ResultCode.PARAMETER, "no operations");
    }
    for (Operation operation : requested) {
      operation.legalName();
      reply.next(operation);
      operations.reader(operation.code()).read(record, operation, reply);
      reply.finish(true);
    }
  }
}
