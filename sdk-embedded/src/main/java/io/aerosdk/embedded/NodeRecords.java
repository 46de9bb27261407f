package io.aerosdk.embedded;

import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.cluster.Traffic;
import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.RecordExecutor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;

/**
 * The commands on records that one node answers: refuses those on partitions that it cannot be sure
 * of, and counts all. Thread-safe.
 *
 * @param node the node
 * @param commands runs the commands
 */
record NodeRecords(Node node, RecordExecutor commands) implements RecordExecutor {
  private static final int ALLOW_UNAVAILABLE =
      MessageFlags.SC_READ_TYPE | MessageFlags.SC_READ_RELAX;

  @Override
  public int execute(
      Namespace namespace,
      Request request,
      Digest digest,
      CommandFilter filter,
      MessageWriter out) {
    int code =
        namespace.config().strongConsistency() && isRefused(namespace, request, digest)
            ? ResultCode.UNAVAILABLE
            : commands.execute(namespace, request, digest, filter, out);
    Traffic.Kind kind = kind(request);
    node.traffic(namespace).count(kind, request.isRow(), outcome(kind, code));
    return code;
  }

  private boolean isRefused(Namespace namespace, Request request, Digest digest) {
    boolean reads = !request.has2(MessageFlags.WRITE);
    return !node.isAvailable(digest.partition(), namespace)
        && !(reads && request.has3(ALLOW_UNAVAILABLE));
  }

  private static Traffic.Kind kind(Request request) {
    if (!request.has2(MessageFlags.WRITE)) {
      return Traffic.Kind.READ;
    }
    if (request.has2(MessageFlags.DELETE)) {
      return Traffic.Kind.DELETE;
    }
    return request.fields().has(FieldType.UDF_PACKAGE) ? Traffic.Kind.UDF : Traffic.Kind.WRITE;
  }

  private static Traffic.Outcome outcome(Traffic.Kind kind, int code) {
    return switch (code) {
      case ResultCode.OK -> Traffic.Outcome.SUCCESS;
      case ResultCode.NOT_FOUND ->
          kind.hasNotFound() ? Traffic.Outcome.NOT_FOUND : Traffic.Outcome.ERROR;
      case ResultCode.FILTERED_OUT -> Traffic.Outcome.FILTERED_OUT;
      default -> Traffic.Outcome.ERROR;
    };
  }
}
