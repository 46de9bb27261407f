package io.aerosdk.embedded;

import io.aerosdk.embedded.batch.BatchCommands;
import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.LongAnswer;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.command.RecordExecutor;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.command.RequestGuard;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.query.QueryCommands;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;

/** Answers messages about data: tells batches, queries and commands on one record apart. */
final class DataCommands {
  private final Store store;
  private final RecordFilter.Compiler filters;
  private final RecordExecutor records;
  private final BatchCommands batches;
  private final QueryCommands queries;

  /**
   * Commands on that data.
   *
   * @param records answers commands on one record
   * @param queries answers commands on many that are not named
   * @param filters makes sense of filter expressions
   */
  DataCommands(
      Store store, RecordExecutor records, QueryCommands queries, RecordFilter.Compiler filters) {
    this.store = store;
    this.filters = filters;
    this.records = records;
    this.batches = new BatchCommands(store, records, filters);
    this.queries = queries;
  }

  /**
   * Answers one message.
   *
   * @param body all of it after the frame header
   * @param from who asks, as {@code address+port}
   * @param guard decides what they may do
   */
  Answer answer(byte[] body, String from, RequestGuard guard) {
    try {
      Request request = Request.parse(body);
      if (request.has1(MessageFlags.BATCH)) {
        return batches.answer(request, guard);
      }
      guard.check(request);
      Namespace namespace = namespace(request);
      int digestLength = request.fields().length(FieldType.DIGEST);
      if (digestLength < 0) {
        return queries.answer(request, namespace, from);
      }
      return single(request, namespace, digestLength);
    } catch (ServerException e) {
      return status(e.resultCode());
    }
  }

  /** A message that carries nothing but a result code. */
  static Answer status(int resultCode) {
    return out -> {
      new MessageWriter(out).status(resultCode, 0);
      return Answer.Next.DONE;
    };
  }

  private Namespace namespace(Request request) {
    Namespace namespace = store.namespace(request.fields());
    if (namespace == null) {
      throw new ServerException(ResultCode.NAMESPACE, "no such namespace");
    }
    return namespace;
  }

  private Answer single(Request request, Namespace namespace, int digestLength) {
    Fields fields = request.fields();
    if (digestLength != Digest.SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "digest of " + digestLength + " bytes");
    }
    Digest digest = Digest.read(fields.body(), fields.start(FieldType.DIGEST));
    CommandFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE);
    Answer answer =
        out -> {
          MessageWriter writer = new MessageWriter(out);
          writer.openBlock();
          writer.begin();
          writer.end(records.execute(namespace, request, digest, filter, writer));
          writer.closeBlock();
          return Answer.Next.DONE;
        };
    return RecordCommands.isLong(request) ? new LongAnswer(answer) : answer;
  }
}
