package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.udf.AggregateAnswer;
import io.aerosdk.embedded.udf.UdfCall;
import io.aerosdk.embedded.udf.UdfRunner;
import java.util.Arrays;

/** Commands on the records of a set or namespace. Thread-safe. */
final class QueryCommands {
  private static final int UDF_AGGREGATE = 1;
  private static final int UDF_BACKGROUND = 2;

  private final OperationTable operations;
  private final RecordFilter.Compiler filters;
  private final UdfRunner functions;

  QueryCommands(OperationTable operations, RecordFilter.Compiler filters, UdfRunner functions) {
    this.operations = operations;
    this.filters = filters;
    this.functions = functions;
  }

  /**
   * Answers a query.
   *
   * @throws ServerException if it cannot start
   */
  Answer answer(Request request, Namespace namespace) {
    Fields fields = request.fields();
    if (fields.has(FieldType.UDF_OPERATION) || fields.has(FieldType.UDF_PACKAGE)) {
      return function(request, namespace);
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

  private Answer function(Request request, Namespace namespace) {
    Fields fields = request.fields();
    int kind =
        fields.length(FieldType.UDF_OPERATION) == 1
            ? fields.cursor(FieldType.UDF_OPERATION).u8()
            : 0;
    if (kind != UDF_AGGREGATE && kind != UDF_BACKGROUND) {
      throw new ServerException(ResultCode.PARAMETER, "no such UDF operation");
    }
    if (isUnknownSet(request, namespace)) {
      throw new ServerException(ResultCode.NOT_FOUND, "no such set");
    }
    if (kind == UDF_BACKGROUND) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "background jobs");
    }
    if (fields.has(FieldType.FILTER)) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "aggregation with a filter");
    }
    if (IndexSelector.parse(fields).isPresent()) {
      throw new ServerException(ResultCode.INDEX_NOT_FOUND, "no such index");
    }
    String set = fields.text(FieldType.SET);
    return new AggregateAnswer(
        functions,
        UdfCall.parse(fields),
        namespace.clock(),
        Digest.PARTITIONS,
        partition ->
            Arrays.stream(namespace.sortedRecords(partition, set, null))
                .filter(namespace::isLive)
                .iterator());
  }
}
