package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.StoredRecord;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does to one record after the other what a background job is for. */
final class BackgroundWrite implements RecordAction {
  private static final int[] FUNCTION_FIELDS = {
    FieldType.UDF_PACKAGE, FieldType.UDF_FUNCTION, FieldType.UDF_ARGUMENTS
  };

  private final RecordCommands records;
  private final Namespace namespace;
  private final Request job;
  private final int info3;
  private final ByteBuf reply = Unpooled.buffer();
  private @Nullable Request command;
  private @Nullable RecordSet commandSet;

  private BackgroundWrite(RecordCommands records, Namespace namespace, Request job, int info3) {
    this.records = records;
    this.namespace = namespace;
    this.job = job;
    this.info3 = info3;
  }

  /** Runs the operations of the job, as updates. */
  static BackgroundWrite ofOperations(RecordCommands records, Namespace namespace, Request job) {
    return new BackgroundWrite(records, namespace, job, MessageFlags.UPDATE_ONLY);
  }

  /** Runs the function of the job, which allows no conditions. */
  static BackgroundWrite ofFunction(RecordCommands records, Namespace namespace, Request job) {
    return new BackgroundWrite(records, namespace, job, 0);
  }

  @Override
  public int apply(StoredRecord found, CommandFilter filter) {
    if (namespace.find(found.digest()) == null) {
      return ResultCode.NOT_FOUND;
    }
    MessageWriter nobodyReads = new MessageWriter(reply.clear());
    nobodyReads.begin();
    return records.execute(namespace, commandFor(found.set()), found.digest(), filter, nobodyReads);
  }

  /** Most jobs are about one set, so the last command is mostly the next one too. */
  private Request commandFor(@Nullable RecordSet set) {
    Request last = command;
    if (last == null || commandSet != set) {
      last = newCommand(set);
      command = last;
      commandSet = set;
    }
    return last;
  }

  private Request newCommand(@Nullable RecordSet set) {
    return new Request(
        0,
        MessageFlags.WRITE,
        info3,
        0,
        0,
        job.recordTtl(),
        0,
        false,
        fields(set),
        info3 == 0 ? List.of() : job.operations());
  }

  private Fields fields(@Nullable RecordSet set) {
    ByteBuf out = Unpooled.buffer();
    int count = 0;
    if (set != null) {
      field(out, FieldType.SET, set.nameBytes());
      count++;
    }
    for (int id : FUNCTION_FIELDS) {
      byte[] data = job.fields().bytes(id);
      if (data != null) {
        field(out, id, data);
        count++;
      }
    }
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return Request.fields(new Cursor(bytes, 0, bytes.length), count);
  }

  private static void field(ByteBuf out, int id, byte[] data) {
    out.writeInt(data.length + 1).writeByte(id).writeBytes(data);
  }
}
