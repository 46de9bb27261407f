package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for besides its operations. Immutable.
 *
 * @param id what the client calls it; 0 lets the server choose
 * @param setName the set; empty for the whole namespace
 * @param partitions where to look, and where to go on
 * @param index which secondary index to go through; null for none
 * @param maxRecords how many records to send at most; {@link Long#MAX_VALUE} for all
 * @param recordsPerSecond how many records to send in a second; 0 for as many as can be
 * @param socketTimeoutMillis how long the client waits for a piece of the reply
 * @param isShort whether the query is expected to be over at once
 */
record QueryRequest(
    long id,
    String setName,
    QueryPartitions partitions,
    @Nullable IndexSelector index,
    long maxRecords,
    long recordsPerSecond,
    long socketTimeoutMillis,
    boolean isShort) {
  private static final long DEFAULT_SOCKET_TIMEOUT = 10_000;

  /**
   * Checks and decodes a query for records.
   *
   * @throws ServerException PARAMETER, or UNSUPPORTED_FEATURE for queries of a former protocol
   */
  static QueryRequest parse(Request request) {
    Fields fields = request.fields();
    boolean named = fields.has(FieldType.PARTITION_IDS) || fields.has(FieldType.RESUME_DIGESTS);
    if (!request.has3(MessageFlags.PARTITION_DONE) || !named) {
      throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "query without partitions");
    }
    boolean isShort = request.has1(MessageFlags.SHORT_QUERY);
    long perSecond = recordsPerSecond(fields);
    require(!isShort || perSecond == 0, "short query with a limit per second");
    long maxRecords = number(fields, FieldType.MAX_RECORDS, Long.BYTES);
    checkOperations(request);
    QueryPartitions partitions = QueryPartitions.parse(fields, fields.has(FieldType.INDEX_RANGE));
    return new QueryRequest(
        id(fields),
        fields.text(FieldType.SET),
        partitions,
        IndexSelector.parse(fields),
        maxRecords <= 0 ? Long.MAX_VALUE : maxRecords,
        perSecond,
        socketTimeoutMillis(fields),
        isShort);
  }

  /** What the client calls the query; 0 if it leaves that to the server. */
  static long id(Fields fields) {
    return number(fields, FieldType.QUERY_ID, Long.BYTES);
  }

  /** How many records the client wants in a second at most; 0 for no limit. */
  static long recordsPerSecond(Fields fields) {
    return number(fields, FieldType.RECORDS_PER_SECOND, Integer.BYTES);
  }

  /** How long the client waits for a piece of the reply. */
  static long socketTimeoutMillis(Fields fields) {
    return fields.has(FieldType.SOCKET_TIMEOUT)
        ? number(fields, FieldType.SOCKET_TIMEOUT, Integer.BYTES)
        : DEFAULT_SOCKET_TIMEOUT;
  }

  private static void checkOperations(Request request) {
    boolean binList = request.fields().has(FieldType.BIN_LIST);
    require(!binList || request.operations().isEmpty(), "operations and a list of bins");
    for (Operation operation : request.operations()) {
      require(OperationCode.isRead(operation.code()), "operation that does not read");
      require(operation.name().isLegal(), "bin name is too long or holds a zero byte");
    }
  }

  private static long number(Fields fields, int id, int size) {
    if (!fields.has(id)) {
      return 0;
    }
    require(fields.length(id) == size, "field " + id + " of wrong size");
    byte @Nullable [] data = fields.bytes(id);
    if (data == null) {
      return 0;
    }
    return size == Long.BYTES
        ? BigEndian.getLong(data, 0)
        : Integer.toUnsignedLong(BigEndian.getInt(data, 0));
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
