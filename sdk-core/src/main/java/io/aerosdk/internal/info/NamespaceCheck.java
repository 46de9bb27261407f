package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import com.aerospike.client.util.Version;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.task.Done;
import io.aerosdk.internal.wire.Errors.Call;
import java.util.List;
import java.util.function.Function;

/**
 * Changes within a namespace. Servers answer them with {@code ok} even if there is no such
 * namespace; asking for the namespaces in the same request tells.
 */
final class NamespaceCheck {
  private static final String ALL = "namespaces";

  private NamespaceCheck() {}

  /**
   * A line to one node that must answer {@code ok}, for a namespace that must be there.
   *
   * @param command the line for a node of that version
   */
  static InfoRequest<Done> change(Call call, String namespace, Function<Version, String> command) {
    return new InfoRequest<>(
        call,
        Target.ONE,
        version -> List.of(ALL, command.apply(version)),
        replies -> ok(replies.get(0), namespace));
  }

  private static Done ok(InfoReply reply, String namespace) {
    if (!InfoText.entries(reply.value(0), ';').contains(namespace)) {
      throw reply.failure(ResultCode.INVALID_NAMESPACE, "");
    }
    String answer = reply.value(1);
    if (!answer.equalsIgnoreCase("ok")) {
      throw reply.failure(ResultCode.SERVER_ERROR, answer);
    }
    return Done.DONE;
  }
}
