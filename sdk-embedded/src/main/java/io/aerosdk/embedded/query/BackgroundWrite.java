package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.StoredRecord;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the operations or the function of a background job on one record after the other. */
final class BackgroundWrite implements RecordAction {
  private static final int DURABLE = MessageFlags.DURABLE_DELETE;
  private static final List<Integer> CALL =
      List.of(FieldType.UDF_PACKAGE, FieldType.UDF_FUNCTION, FieldType.UDF_ARGUMENTS);

  private final Runner runner;
  private final Namespace namespace;
  private final Request job;
  private final List<Integer> jobFields;
  private final List<Operation> operations;
  private final ByteBuf reply = Unpooled.buffer();
  private @Nullable Request command;
  private @Nullable RecordSet commandSet;

  /** What runs a command, as {@link RecordCommands} does. */
  @FunctionalInterface
  private interface Runner {
    int execute(
        Namespace namespace,
        Request request,
        Digest digest,
        CommandFilter filter,
        MessageWriter out);
  }

  private BackgroundWrite(
      Runner runner,
      Namespace namespace,
      Request job,
      List<Integer> jobFields,
      List<Operation> operations) {
    this.runner = runner;
    this.namespace = namespace;
    this.job = job;
    this.jobFields = jobFields;
    this.operations = operations;
  }

  /** Runs the operations of the job. */
  static BackgroundWrite ofOperations(RecordCommands records, Namespace namespace, Request job) {
    return new BackgroundWrite(records::execute, namespace, job, List.of(), job.operations());
  }

  /** Calls the function of the job; operations beside it mean nothing. */
  static BackgroundWrite ofFunction(RecordCommands records, Namespace namespace, Request job) {
    return new BackgroundWrite(records::executeJobFunction, namespace, job, CALL, List.of());
  }

  @Override
  public int apply(StoredRecord found, CommandFilter filter) {
    MessageWriter nobodyReads = new MessageWriter(reply.clear());
    nobodyReads.begin();
    return runner.execute(namespace, commandFor(found.set()), found.digest(), filter, nobodyReads);
  }

  /** Most jobs are about one set, so the last command is mostly the next one too. */
  private Request commandFor(@Nullable RecordSet set) {
    Request last = command;
    if (last != null && commandSet == set) {
      return last;
    }
    Request next = command(set);
    commandSet = set;
    command = next;
    return next;
  }

  private Request command(@Nullable RecordSet set) {
    ByteBuf fields = Unpooled.buffer();
    int count = 0;
    if (set != null) {
      count += add(fields, FieldType.SET, set.nameBytes());
    }
    for (int id : jobFields) {
      count += add(fields, id, job.fields().bytes(id));
    }
    byte[] bytes = ByteBufUtil.getBytes(fields);
    return new Request(
        0,
        MessageFlags.WRITE | (namespace.isEnterprise() ? job.info2() & DURABLE : 0),
        MessageFlags.UPDATE_ONLY,
        0,
        0,
        job.recordTtl(),
        0,
        false,
        Request.fields(new Cursor(bytes, 0, bytes.length), count),
        operations);
  }

  private static int add(ByteBuf fields, int id, byte @Nullable [] data) {
    if (data == null) {
      return 0;
    }
    fields.writeInt(data.length + 1).writeByte(id).writeBytes(data);
    return 1;
  }
}
