package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.FrameHeader;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.transaction.TransactionStep;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fault looks at to see whether it is meant.
 *
 * @param nodeId the node that was asked
 * @param frameType the type of the frame
 * @param kind what it is about; null if that cannot be told
 * @param fields of a message; null for others
 * @param step what a message does for a transaction; null if nothing
 */
record FaultedRequest(
    String nodeId,
    int frameType,
    @Nullable RequestKind kind,
    @Nullable Fields fields,
    @Nullable TransactionStep step) {
  static FaultedRequest of(String nodeId, int frameType, byte[] body) {
    return switch (frameType) {
      case FrameHeader.INFO -> new FaultedRequest(nodeId, frameType, RequestKind.INFO, null, null);
      case FrameHeader.SECURITY ->
          new FaultedRequest(nodeId, frameType, RequestKind.LOGIN, null, null);
      case FrameHeader.MESSAGE -> message(nodeId, body);
      default -> new FaultedRequest(nodeId, frameType, null, null, null);
    };
  }

  private static FaultedRequest message(String nodeId, byte[] body) {
    try {
      Request request = Request.parse(body);
      return new FaultedRequest(
          nodeId, FrameHeader.MESSAGE, kind(request), request.fields(), step(request));
    } catch (ServerException unreadable) {
      return new FaultedRequest(nodeId, FrameHeader.MESSAGE, null, null, null);
    }
  }

  /** The rows of a batch all do the same for a transaction: the first one tells. */
  private static @Nullable TransactionStep step(Request request) {
    return request.has1(MessageFlags.BATCH)
        ? BatchFlags.firstStep(request.fields())
        : TransactionStep.of(request);
  }

  private static RequestKind kind(Request request) {
    if (request.has1(MessageFlags.BATCH)) {
      return RequestKind.BATCH;
    }
    if (!request.fields().has(FieldType.DIGEST)) {
      return RequestKind.QUERY;
    }
    return request.has2(MessageFlags.WRITE) ? RequestKind.WRITE : RequestKind.READ;
  }

  boolean isInSet(String set) {
    return fields != null && Objects.equals(fields.text(FieldType.SET), set);
  }

  boolean hasDigest(byte[] digest) {
    return fields != null && Arrays.equals(fields.bytes(FieldType.DIGEST), digest);
  }

  boolean isInPartition(int partition) {
    return fields != null
        && fields.length(FieldType.DIGEST) == Digest.SIZE
        && Digest.read(fields.body(), fields.start(FieldType.DIGEST)).partition() == partition;
  }
}
