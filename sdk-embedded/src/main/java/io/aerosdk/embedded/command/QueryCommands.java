package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;

/** Commands on the records of a set or namespace. Thread-safe. */
final class QueryCommands {
  private static final int UDF_AGGREGATE = 1;
  private static final int UDF_BACKGROUND = 2;

  private final OperationTable operations;
  private final RecordFilter.Compiler filters;

  QueryCommands(OperationTable operations, RecordFilter.Compiler filters) {
    this.operations = operations;
    this.filters = filters;
  }

  /**
   * Answers a query.
   *
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace) {
    Fields fields = request.fields();
    if (fields.has(FieldType.UDF_OPERATION) || fields.has(FieldType.UDF_PACKAGE)) {
      throw refuseUdf(fields);
    }
    if (request.has2(MessageFlags.WRITE)) {
      if (request.operations().isEmpty()) {
        throw new ServerException(ResultCode.PARAMETER, "background job without operations");
      }
      if (isUnknownSet(request, namespace)) {
        throw new ServerException(ResultCode.NOT_FOUND, "no such set");
      }
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "background jobs");
    }
    QueryRequest query = QueryRequest.parse(request);
    IndexSelector index = IndexSelector.parse(fields);
    RecordFilter filter = CommandFilter.of(fields, filters, CommandFilter.NONE).build();
    if (index.isPresent()) {
      throw new ServerException(ResultCode.INDEX_NOT_FOUND, "no such index");
    }
    RecordProjection projection = RecordProjection.of(request, query, namespace, operations);
    return new QueryAnswer(namespace, query, filter, projection);
  }

  private static boolean isUnknownSet(Request request, Namespace namespace) {
    String set = request.fields().text(FieldType.SET);
    return !set.isEmpty() && namespace.set(set) == null;
  }

  private static ServerException refuseUdf(Fields fields) {
    int kind =
        fields.length(FieldType.UDF_OPERATION) == 1
            ? fields.cursor(FieldType.UDF_OPERATION).u8()
            : 0;
    return kind == UDF_AGGREGATE || kind == UDF_BACKGROUND
        ? new ServerException(ResultCode.UNSUPPORTED_FEATURE, "UDFs are not there yet")
        : new ServerException(ResultCode.PARAMETER, "no such UDF operation");
  }
}
