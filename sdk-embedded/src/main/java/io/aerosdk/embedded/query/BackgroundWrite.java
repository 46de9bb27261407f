package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.StoredRecord;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** Runs the operations of a background job on one record after the other, as updates. */
final class BackgroundWrite implements RecordAction {
  private final RecordCommands records;
  private final Namespace namespace;
  private final Request job;
  private final ByteBuf reply = Unpooled.buffer();
  private @Nullable Request command;
  private @Nullable RecordSet commandSet;

  BackgroundWrite(RecordCommands records, Namespace namespace, Request job) {
    this.records = records;
    this.namespace = namespace;
    this.job = job;
  }

  @Override
  public int apply(StoredRecord found, CommandFilter filter) {
    MessageWriter nobodyReads = new MessageWriter(reply.clear());
    nobodyReads.begin();
    return records.execute(namespace, commandFor(found.set()), found.digest(), filter, nobodyReads);
  }

  /** Most jobs are about one set, so the last command is mostly the next one too. */
  private Request commandFor(@Nullable RecordSet set) {
    Request last = command;
    if (last != null && commandSet == set) {
      return last;
    }
    commandSet = set;
    command =
        new Request(
            0,
            MessageFlags.WRITE,
            MessageFlags.UPDATE_ONLY,
            0,
            0,
            job.recordTtl(),
            0,
            false,
            Request.fields(fields(set), set == null ? 0 : 1),
            job.operations());
    return command;
  }

  private static Cursor fields(@Nullable RecordSet set) {
    if (set == null) {
      return new Cursor(new byte[0], 0, 0);
    }
    byte[] name = set.nameBytes();
    ByteBuf field = Unpooled.buffer();
    field.writeInt(name.length + 1).writeByte(FieldType.SET).writeBytes(name);
    byte[] bytes = new byte[field.readableBytes()];
    field.readBytes(bytes);
    return new Cursor(bytes, 0, bytes.length);
  }
}
