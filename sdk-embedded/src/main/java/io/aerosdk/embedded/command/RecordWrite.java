package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordAccess;
import io.aerosdk.embedded.value.ParticleType;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Creates, changes, replaces or touches one record, and reads bins on the way. */
final class RecordWrite {
  private static final int MAX_BINS = 32_767;
  private static final int MAX_SET_NAME = 63;
  private static final int MAX_KEY_SIZE = 1 << 20;
  private static final int INTEGER_KEY_SIZE = 9;

  private final OperationTable operations;

  RecordWrite(OperationTable operations) {
    this.operations = operations;
  }

  void execute(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      WritePlan plan = WritePlan.of(request);
      StoredRecord found = access.open(namespace, digest);
      access.opened(out);
      StoredRecord live = found != null && namespace.isLive(found) ? found : null;
      if (live != null) {
        out.recordState(live.generation(), live.voidTime());
      }
      checkExistence(request, plan, live);
      RecordEdit edit = open(namespace, access, request, digest, filter, live);
      checkKey(request, edit);
      int voidTime = TimeToLive.voidTime(access.recordTtl(request), namespace, edit);
      if (plan.replaces()) {
        edit.clear();
      }
      apply(request, plan, edit, out);
      finish(namespace, access, request, edit, voidTime, out);
    } finally {
      lock.unlock();
    }
  }

  private void checkExistence(Request request, WritePlan plan, @Nullable StoredRecord live) {
    if (live == null && plan.mustExist()) {
      throw new ServerException(ResultCode.NOT_FOUND, "no record");
    }
    if (live != null && request.has2(MessageFlags.CREATE_ONLY)) {
      throw new ServerException(ResultCode.RECORD_EXISTS, "record exists");
    }
    RecordChecks.requireGeneration(request, live == null ? 0 : live.generation());
  }

  private RecordEdit open(
      Namespace namespace,
      RecordAccess access,
      Request request,
      Digest digest,
      CommandFilter filter,
      @Nullable StoredRecord live) {
    if (live == null) {
      return new RecordEdit(digest, null, setForNewRecord(namespace, access, request));
    }
    RecordChecks.requireSet(request, live);
    filter.require(live);
    return new RecordEdit(digest, live, null);
  }

  /** The set that a record of this request is created in, or null for none. */
  static @Nullable RecordSet setForNewRecord(
      Namespace namespace, RecordAccess access, Request request) {
    String name = request.fields().text(FieldType.SET);
    if (name.isEmpty()) {
      return null;
    }
    if (name.startsWith(RecordSet.MONITORS) && !access.mayUseReservedSet(request)) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "set name is reserved");
    }
    RecordSet set = name.length() > MAX_SET_NAME ? null : namespace.setForWriting(name);
    if (set == null) {
      throw new ServerException(ResultCode.PARAMETER, "set name too long, or too many sets");
    }
    return set;
  }

  /** Compares the key of the request with the stored one, or stores it. */
  static void checkKey(Request request, RecordEdit edit) {
    RecordChecks.requireKey(request, edit);
    byte[] key = request.fields().bytes(FieldType.KEY);
    if (key == null || edit.key() != null) {
      return;
    }
    boolean badInteger =
        key.length > 0 && key[0] == ParticleType.INTEGER && key.length != INTEGER_KEY_SIZE;
    if (key.length == 0 || key.length > MAX_KEY_SIZE || badInteger) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "key that cannot be stored");
    }
    edit.key(key);
  }

  private void apply(Request request, WritePlan plan, RecordEdit edit, MessageWriter out) {
    OperationReply reply = OperationReply.writing(out, request.has2(MessageFlags.RESPOND_ALL_OPS));
    for (Operation operation : request.operations()) {
      int code = operation.code();
      if (plan.readsAll(operation)) {
        OperationReply.allBins(edit, out);
        continue;
      }
      reply.next(operation);
      if (OperationCode.isRead(code)) {
        operations.reader(code).read(edit, operation, reply);
      } else {
        operations.writer(code).write(edit, operation, reply);
      }
      reply.finish(code != OperationCode.TOUCH);
    }
  }

  private static void finish(
      Namespace namespace,
      RecordAccess access,
      Request request,
      RecordEdit edit,
      int voidTime,
      MessageWriter out) {
    if (edit.binCount() == 0) {
      removeEmptied(namespace, access, request, edit, out);
      return;
    }
    store(namespace, access, edit, voidTime, out);
  }

  /** Stores a record that has bins, unless it is too big. */
  static void store(
      Namespace namespace, RecordAccess access, RecordEdit edit, int voidTime, MessageWriter out) {
    if (edit.binCount() > MAX_BINS) {
      throw new ServerException(ResultCode.PARAMETER, "too many bins");
    }
    if (edit.storedSize() > namespace.config().maxRecordSize()) {
      throw new ServerException(ResultCode.RECORD_TOO_BIG, "record too big");
    }
    StoredRecord stored = access.commit(namespace, edit, voidTime);
    out.recordState(stored.generation(), stored.voidTime());
  }

  private static void removeEmptied(
      Namespace namespace,
      RecordAccess access,
      Request request,
      RecordEdit edit,
      MessageWriter out) {
    StoredRecord stored = edit.stored();
    if (stored == null) {
      if (request.has1(MessageFlags.XDR)) {
        return;
      }
      throw new ServerException(ResultCode.NOT_FOUND, "nothing to store");
    }
    boolean durable = request.has2(MessageFlags.DURABLE_DELETE);
    access.requireDelete(namespace, durable);
    access.remove(namespace, stored, durable);
    out.recordState(0, 0);
  }
}
