package io.aerosdk.embedded.batch;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordExecutor;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.command.RequestGuard;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.ArrayList;
import java.util.List;

/** Commands on many records in one message. Thread-safe. */
public final class BatchCommands {
  private static final int HEADER_SIZE = 5;
  private static final int MIN_ROW_SIZE = 25;

  private final Store store;
  private final RecordExecutor records;
  private final RecordFilter.Compiler filters;

  /**
   * @param records runs the rows
   * @param filters makes sense of filter expressions
   */
  public BatchCommands(Store store, RecordExecutor records, RecordFilter.Compiler filters) {
    this.store = store;
    this.records = records;
    this.filters = filters;
  }

  /**
   * Answers a batch.
   *
   * @throws ServerException if nothing in it can be answered row by row
   */
  public Answer answer(Request request, RequestGuard guard) {
    Fields fields = request.fields();
    int id =
        fields.has(FieldType.BATCH_INDEX) ? FieldType.BATCH_INDEX : FieldType.BATCH_INDEX_WITH_SET;
    if (fields.length(id) < HEADER_SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "no rows");
    }
    Cursor in = fields.cursor(id);
    long count = in.u32();
    int flags = in.u8();
    if (count == 0) {
      throw new ServerException(ResultCode.PARAMETER, "no rows");
    }
    CommandFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE);
    filter.build();
    try {
      return new BatchAnswer(records, guard, rows(in, count, filter), fields.body(), flags);
    } catch (ServerException e) {
      return out -> {
        new MessageWriter(out).status(e.resultCode(), MessageFlags.LAST);
        return Answer.Next.DONE;
      };
    }
  }

  private List<BatchRow> rows(Cursor in, long count, CommandFilter filter) {
    if (count > in.remaining() / MIN_ROW_SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "more rows than the message can hold");
    }
    BatchRow.Context context =
        new BatchRow.Context() {
          @Override
          public Namespace namespace(Fields fields) {
            Namespace namespace = store.namespace(fields);
            if (namespace == null) {
              throw new ServerException(ResultCode.PARAMETER, "no such namespace");
            }
            return namespace;
          }

          @Override
          public CommandFilter filter(Fields fields) {
            return CommandFilter.of(fields, filters, filter);
          }
        };
    List<BatchRow> rows = new ArrayList<>((int) count);
    BatchRow before = null;
    for (long i = 0; i < count; i++) {
      before = BatchRow.parse(in, before, context);
      rows.add(before);
    }
    return rows;
  }
}
