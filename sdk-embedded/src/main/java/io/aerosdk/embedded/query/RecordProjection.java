package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.OperationReply;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Particle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the records of a query, each with the bins that were asked for. */
final class RecordProjection {
  private final byte[] namespaceName;
  private final boolean withoutBins;
  private final boolean respondAll;
  private final List<BinName> bins;
  private final List<Operation> requested;
  private final OperationTable operations;

  private RecordProjection(
      Request request, Namespace namespace, List<BinName> bins, OperationTable operations) {
    this.namespaceName = namespace.nameBytes();
    this.withoutBins = request.has1(MessageFlags.GET_NO_BINS);
    this.respondAll = request.has2(MessageFlags.RESPOND_ALL_OPS);
    this.bins = bins;
    this.requested = request.operations();
    this.operations = operations;
  }

  static RecordProjection of(Request request, Namespace namespace, OperationTable operations) {
    List<BinName> bins = new ArrayList<>();
    if (request.fields().has(FieldType.BIN_LIST)) {
      Cursor in = request.fields().cursor(FieldType.BIN_LIST);
      for (int left = in.u8(); left > 0; left--) {
        int length = in.u8();
        bins.add(legal(BinName.of(in.array(), in.skip(length), length)));
      }
    }
    return new RecordProjection(request, namespace, List.copyOf(bins), operations);
  }

  private static BinName legal(BinName name) {
    if (!name.isLegal()) {
      throw new ServerException(ResultCode.PARAMETER, "bin name too long");
    }
    return name;
  }

  /**
   * Writes the record, unless nothing of it was asked for; says whether it did.
   *
   * @param key the key of the secondary index under which it was found; null without an index
   */
  boolean write(RecordView record, @Nullable Long key, MessageWriter out) {
    out.begin();
    out.recordState(record.generation(), record.voidTime());
    writeFields(record, out);
    if (key != null) {
      out.field(FieldType.RESUME_INDEX_VALUES, BigEndian.bytes(Long.reverseBytes(key)));
    }
    if (!withoutBins && !writeBins(record, out)) {
      out.abandon();
      return false;
    }
    out.end(ResultCode.OK, withoutBins ? MessageFlags.GET_NO_BINS : 0, 0, 0);
    return true;
  }

  private void writeFields(RecordView record, MessageWriter out) {
    out.field(FieldType.NAMESPACE, namespaceName);
    out.field(FieldType.DIGEST, record.digestBytes());
    RecordSet set = record.set();
    if (set != null) {
      out.field(FieldType.SET, set.nameBytes());
    }
    byte[] key = record.key();
    if (key != null) {
      out.field(FieldType.KEY, key);
    }
  }

  private boolean writeBins(RecordView record, MessageWriter out) {
    if (!requested.isEmpty()) {
      return writeResults(record, out);
    }
    if (bins.isEmpty()) {
      OperationReply.allBins(record, out);
      return true;
    }
    for (BinName name : bins) {
      Particle value = record.bin(name);
      if (value != null) {
        out.operation(OperationCode.READ, name, value);
      }
    }
    return out.operationCount() > 0;
  }

  private boolean writeResults(RecordView record, MessageWriter out) {
    OperationReply reply = OperationReply.reading(out, respondAll);
    try {
      for (Operation operation : requested) {
        reply.next(operation);
        operations.reader(operation.code()).read(record, operation, reply);
        reply.finish(true);
      }
    } catch (ServerException e) {
      // A record that an operation does not fit is no result; the query goes on.
      return false;
    }
    return out.operationCount() > 0;
  }
}
