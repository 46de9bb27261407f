package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Access;
import io.aerosdk.embedded.cluster.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands of Enterprise Edition about addresses under TLS. */
final class TlsInfo {
  private final Node node;

  TlsInfo(Node node) {
    this.node = node;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("peers-tls-std", request -> node.peers(Access.TLS, after(request)));
    commands.put("peers-tls-alt", request -> node.peers(Access.TLS_ALTERNATE, after(request)));
    commands.put("service-tls-std", request -> node.endpoint(Access.TLS));
    commands.put(
        "service-tls-alt",
        request -> node.hasAlternate() ? node.endpoint(Access.TLS_ALTERNATE) : "");
    commands.put("admin-tls-std", request -> "");
    commands.put("admin-tls-alt", request -> "");
  }

  private static @Nullable Integer after(InfoRequest request) {
    return ClusterInfo.generation(request);
  }
}
