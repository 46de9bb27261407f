package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordAccess;
import java.util.concurrent.locks.Lock;

/** Deletes one record. */
final class RecordDelete {

  void execute(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    boolean durable = request.has2(MessageFlags.DURABLE_DELETE);
    access.requireDelete(namespace, durable);
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      StoredRecord record = access.open(namespace, digest);
      if (record == null || namespace.isTruncated(record) || record.isTombstone()) {
        throw new ServerException(ResultCode.NOT_FOUND, "no record");
      }
      RecordChecks.requireSetIfSent(request, record);
      RecordChecks.requireGeneration(request, record.generation());
      filter.require(record);
      RecordChecks.requireKey(request, record);
      if (namespace.isExpired(record)) {
        throw new ServerException(ResultCode.NOT_FOUND, "record is expired");
      }
      access.remove(namespace, record, durable);
    } finally {
      lock.unlock();
    }
  }
}
