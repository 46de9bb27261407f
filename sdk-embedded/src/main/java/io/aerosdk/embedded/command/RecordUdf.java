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
  private static final int MAX_GENERATION = 65_535;
  private static final int FREE_ATTEMPTS = 3;

  private final UdfRunner functions;

  RecordUdf(UdfRunner functions) {
    this.functions = functions;
  }

  /** Runs the function, and returns the result code. */
  int execute(
      Namespace namespace,
      Request request,
      UdfCall call,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    for (int i = 0; i < FREE_ATTEMPTS; i++) {
      Attempt attempt = run(namespace, request, call, digest, filter, out);
      if (!attempt.writes()) {
        return attempt.answer(out);
      }
      Lock lock = namespace.lock(digest);
      lock.lock();
      try {
        if (namespace.find(digest) == attempt.found) {
          return finish(namespace, request, attempt, out);
        }
      } finally {
        lock.unlock();
      }
    }
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      return finish(namespace, request, run(namespace, request, call, digest, filter, out), out);
    } finally {
      lock.unlock();
    }
  }

  private record Attempt(@Nullable StoredRecord found, UdfRecord record, UdfOutcome outcome) {
    boolean writes() {
      return outcome.succeeded() && record.changed();
    }

    int answer(MessageWriter out) {
      if (record.failure() != null) {
        throw record.failure();
      }
      UdfValues.write(outcome, out);
      return outcome.succeeded() ? ResultCode.OK : ResultCode.UDF_EXECUTION;
    }
  }

  private Attempt run(
      Namespace namespace,
      Request request,
      UdfCall call,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    StoredRecord found = namespace.find(digest);
    UdfRecord record = open(namespace, request, digest, filter, found, out);
    UdfOutcome outcome = functions.run(record, call.module(), call.function(), call.arguments());
    return new Attempt(found, record, outcome);
  }

  private static UdfRecord open(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      @Nullable StoredRecord found,
      MessageWriter out) {
    if (found == null || !namespace.isLive(found)) {
      requireNoRecordNeeded(request);
      return UdfRecord.absent(
          new RecordEdit(digest, null, null),
          () -> create(namespace, request, digest),
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

  private static RecordEdit create(Namespace namespace, Request request, Digest digest) {
    RecordEdit edit = new RecordEdit(digest, null, RecordWrite.setForNewRecord(namespace, request));
    RecordWrite.checkKey(request, edit);
    return edit;
  }

  /** Stores what the function left of the record; under the lock of the record. */
  private static int finish(
      Namespace namespace, Request request, Attempt attempt, MessageWriter out) {
    RecordEdit edit = attempt.record.edit();
    if (attempt.writes() && edit != null) {
      store(namespace, request, attempt.record, edit, out);
    }
    return attempt.answer(out);
  }

  private static void store(
      Namespace namespace, Request request, UdfRecord record, RecordEdit edit, MessageWriter out) {
    Integer ttl = record.ttl();
    int voidTime = TimeToLive.voidTime(ttl == null ? request.recordTtl() : ttl, namespace, edit);
    if (record.exists() && edit.binCount() > 0) {
      RecordWrite.store(namespace, edit, voidTime, out);
      return;
    }
    StoredRecord stored = edit.stored();
    if (stored != null) {
      remove(namespace, request, stored, out);
    } else if (record.exists()) {
      throw new ServerException(ResultCode.NOT_FOUND, "created without bins");
    }
  }

  private static void remove(
      Namespace namespace, Request request, StoredRecord stored, MessageWriter out) {
    if (request.has2(MessageFlags.DURABLE_DELETE)) {
      throw new ServerException(ResultCode.ENTERPRISE_ONLY, "durable delete");
    }
    namespace.remove(stored);
    out.recordState(stored.generation() % MAX_GENERATION + 1, 0);
  }
}
