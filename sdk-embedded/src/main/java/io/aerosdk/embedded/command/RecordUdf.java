package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordAccess;
import io.aerosdk.embedded.udf.UdfCall;
import io.aerosdk.embedded.udf.UdfOutcome;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.udf.UdfRunner;
import io.aerosdk.embedded.udf.UdfValues;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Runs a user-defined function on one record. The function works on a snapshot, so that one that
 * does not end holds up nobody else; if the record was changed meanwhile, the function runs again,
 * and in the end with the record locked.
 */
final class RecordUdf {
  private static final int FREE_ATTEMPTS = 3;

  private final UdfRunner functions;

  RecordUdf(UdfRunner functions) {
    this.functions = functions;
  }

  /** Runs the function, and returns the result code. */
  int execute(
      Namespace namespace,
      RecordAccess access,
      Request request,
      UdfCall call,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    for (int i = 0; i < FREE_ATTEMPTS; i++) {
      Attempt attempt = attempt(namespace, access, request, call, digest, filter, out);
      if (!attempt.writes()) {
        return attempt.answerUnchanged(access, out);
      }
      Lock lock = namespace.lock(digest);
      lock.lock();
      try {
        if (access.open(namespace, digest) == attempt.found) {
          return finish(namespace, access, request, attempt, out);
        }
      } finally {
        lock.unlock();
      }
    }
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      StoredRecord found = access.open(namespace, digest);
      Attempt attempt = run(namespace, access, request, call, digest, filter, found, out);
      return attempt.writes()
          ? finish(namespace, access, request, attempt, out)
          : attempt.answerUnchanged(access, out);
    } finally {
      lock.unlock();
    }
  }

  private record Attempt(@Nullable StoredRecord found, UdfRecord record, UdfOutcome outcome) {
    boolean writes() {
      return outcome.succeeded() && record.changed();
    }

    int answerUnchanged(RecordAccess access, MessageWriter out) {
      access.unchanged(out);
      return answer(out);
    }

    int answer(MessageWriter out) {
      if (record.failure() != null) {
        throw record.failure();
      }
      UdfValues.write(outcome, out);
      return outcome.succeeded() ? ResultCode.OK : ResultCode.UDF_EXECUTION;
    }
  }

  private Attempt attempt(
      Namespace namespace,
      RecordAccess access,
      Request request,
      UdfCall call,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    StoredRecord found;
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      found = access.open(namespace, digest);
    } finally {
      lock.unlock();
    }
    return run(namespace, access, request, call, digest, filter, found, out);
  }

  private Attempt run(
      Namespace namespace,
      RecordAccess access,
      Request request,
      UdfCall call,
      Digest digest,
      CommandFilter filter,
      @Nullable StoredRecord found,
      MessageWriter out) {
    UdfRecord record = open(namespace, access, request, digest, filter, found, out);
    UdfOutcome outcome = functions.run(record, call.module(), call.function(), call.arguments());
    return new Attempt(found, record, outcome);
  }

  private static UdfRecord open(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      @Nullable StoredRecord found,
      MessageWriter out) {
    if (found == null || !namespace.isLive(found)) {
      requireNoRecordNeeded(request);
      return UdfRecord.absent(
          new RecordEdit(digest, null, null),
          () -> create(namespace, access, request, digest),
          namespace.clock());
    }
    out.recordState(found.generation(), found.voidTime());
    RecordChecks.requireSet(request, found);
    filter.require(found);
    RecordEdit edit = new RecordEdit(digest, found, null);
    RecordWrite.checkKey(request, edit);
    return UdfRecord.existing(edit, namespace.clock());
  }

  private static void requireNoRecordNeeded(Request request) {
    if (request.has3(MessageFlags.UPDATE_ONLY)) {
      throw new ServerException(ResultCode.NOT_FOUND, "the record has gone");
    }
  }

  private static RecordEdit create(
      Namespace namespace, RecordAccess access, Request request, Digest digest) {
    RecordEdit edit =
        new RecordEdit(digest, null, RecordWrite.setForNewRecord(namespace, access, request));
    RecordWrite.checkKey(request, edit);
    return edit;
  }

  /** Stores what the function left of the record; under the lock of the record. */
  private static int finish(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Attempt attempt,
      MessageWriter out) {
    RecordEdit edit = attempt.record.edit();
    if (edit != null) {
      store(namespace, access, request, attempt.record, edit, out);
    }
    return attempt.answer(out);
  }

  private static void store(
      Namespace namespace,
      RecordAccess access,
      Request request,
      UdfRecord record,
      RecordEdit edit,
      MessageWriter out) {
    Integer ttl = record.ttl();
    int voidTime = TimeToLive.voidTime(ttl == null ? request.recordTtl() : ttl, namespace, edit);
    if (record.exists() && edit.binCount() > 0) {
      RecordWrite.store(namespace, access, edit, voidTime, out);
      return;
    }
    StoredRecord stored = edit.stored();
    if (stored != null) {
      remove(namespace, access, request, stored, out);
    } else if (record.exists()) {
      throw new ServerException(ResultCode.NOT_FOUND, "created without bins");
    }
  }

  private static void remove(
      Namespace namespace,
      RecordAccess access,
      Request request,
      StoredRecord stored,
      MessageWriter out) {
    boolean durable = request.has2(MessageFlags.DURABLE_DELETE);
    access.requireDelete(namespace, durable);
    access.remove(namespace, stored, durable);
    out.recordState(namespace.nextGeneration(stored), 0);
  }
}
