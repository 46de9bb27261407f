package io.aerosdk.embedded.batch;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch: a record and what to do with it. Rows that repeat the one before share all of
 * it but the digest.
 *
 * @param index what the client calls the row
 * @param digestAt where in the request the digest starts
 * @param command what to do
 */
record BatchRow(int index, int digestAt, Command command) {
  private static final int REPEAT = 0x01;
  private static final int INFO = 0x02;
  private static final int GENERATION = 0x04;
  private static final int TTL = 0x08;
  private static final int INFO4 = 0x10;

  /**
   * What one or more rows ask for.
   *
   * @param namespace where the records are
   * @param request flags, fields and operations
   * @param filter the row's own filter, or that of the batch
   */
  record Command(Namespace namespace, Request request, CommandFilter filter) {}

  /** Finds out about a row's namespace and filter. */
  interface Context {
    /** The namespace among the fields. */
    Namespace namespace(Fields fields);

    /** The filter among the fields, or that of the batch. */
    CommandFilter filter(Fields fields);
  }

  /**
   * Decodes the next row.
   *
   * @throws ServerException PARAMETER if the row is cut off or repeats nothing
   */
  static BatchRow parse(Cursor in, @Nullable BatchRow before, Context context) {
    int index = in.i32();
    int digestAt = in.skip(Digest.SIZE);
    int parts = in.u8();
    if ((parts & REPEAT) == 0) {
      return new BatchRow(index, digestAt, command(in, parts, context));
    }
    if (before == null) {
      throw new ServerException(ResultCode.PARAMETER, "first row repeats");
    }
    return new BatchRow(index, digestAt, before.command);
  }

  private static Command command(Cursor in, int parts, Context context) {
    int info1 = in.u8();
    int info2 = (parts & INFO) == 0 ? 0 : in.u8();
    int info3 = (parts & INFO) == 0 ? 0 : in.u8();
    int info4 = (parts & INFO4) == 0 ? 0 : in.u8();
    int generation = (parts & GENERATION) == 0 ? 0 : in.u16();
    int ttl = (parts & TTL) == 0 ? 0 : in.i32();
    int fieldCount = in.u16();
    int operationCount = in.u16();
    Fields fields = Request.fields(in, fieldCount);
    List<Operation> operations = Request.operations(in, operationCount);
    if ((info2 & MessageFlags.WRITE) == 0) {
      info1 |= MessageFlags.READ;
    }
    Request request =
        new Request(info1, info2, info3, info4, generation, ttl, 0, true, fields, operations);
    if (!fields.has(FieldType.NAMESPACE)) {
      throw new ServerException(ResultCode.PARAMETER, "row without namespace");
    }
    return new Command(context.namespace(fields), request, context.filter(fields));
  }
}
