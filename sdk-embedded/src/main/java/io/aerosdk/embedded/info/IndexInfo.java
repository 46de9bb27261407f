package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands about secondary indexes, as a server without any answers them. */
final class IndexInfo {
  private static final String NO_INDEX = InfoException.text(ResultCode.INDEX_NOT_FOUND, "no index");
  private static final String NO_NAMESPACE =
      InfoException.text(ResultCode.NAMESPACE, "namespace not found on node");

  private final Store store;

  IndexInfo(Store store) {
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("sindex", this::indexes);
    commands.put("sindex-list", this::list);
    commands.put("sindex-stat", request -> afterName(request, NO_INDEX, NO_INDEX));
    commands.put("sindex-exists", request -> afterName(request, "false", NO_NAMESPACE));
    commands.put("sindex-delete", request -> afterName(request, "ok", "ok"));
  }

  private String indexes(InfoRequest request) {
    String path = request.path();
    int slash = path.indexOf('/');
    String namespace = slash < 0 ? path : path.substring(0, slash);
    if (!namespace.isEmpty() && store.namespace(namespace) == null) {
      return "ns_type=unknown";
    }
    return slash < 0 ? "" : NO_INDEX;
  }

  private String list(InfoRequest request) {
    String namespace = request.parameter("namespace", "ns");
    // The server says it twice.
    return namespace == null || store.namespace(namespace) != null
        ? ""
        : NO_NAMESPACE + ";" + NO_NAMESPACE;
  }

  /** A missing index name is complained about, and then the server goes on without it. */
  private String afterName(InfoRequest request, String answer, String answerElsewhere) {
    @Nullable String complaint = missingName(request);
    String result;
    try {
      boolean known = store.namespace(request.requiredNamespace()) != null;
      result = known ? answer : answerElsewhere;
    } catch (InfoException e) {
      result = e.text();
    }
    return complaint == null ? result : complaint + result;
  }

  private static @Nullable String missingName(InfoRequest request) {
    try {
      return request.required("indexname").isEmpty() ? "" : null;
    } catch (InfoException e) {
      return e.text();
    }
  }
}
