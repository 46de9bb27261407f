package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands that show and change settings; those of namespaces are all there are to change. */
final class ConfigInfo {
  private static final String[] NAMESPACE_SETTINGS = {
    "default-ttl",
    "nsup-period",
    "allow-ttl-without-nsup",
    "default-read-touch-ttl-pct",
    "max-record-size"
  };

  private final Node node;
  private final Store store;

  ConfigInfo(Node node, Store store) {
    this.node = node;
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("get-config", this::show);
    commands.put("config-get", this::show);
    commands.put("set-config", this::change);
    commands.put("config-set", this::change);
  }

  private String show(InfoRequest request) {
    String context = request.parameter("context");
    if (context == null || context.equals("service")) {
      return new KeyValues(';').add("cluster-name", "null").add("proto-fd-idle-ms", 0).toString();
    }
    if (!context.equals("namespace")) {
      throw InfoException.of(ResultCode.PARAMETER, "invalid context");
    }
    NamespaceConfig config = namespace(request).config();
    return new KeyValues(';')
        .add("allow-ttl-without-nsup", config.allowTtlWithoutNsup())
        .add("default-read-touch-ttl-pct", config.defaultReadTouchTtlPercent())
        .add("default-ttl", config.defaultTtl())
        .add("max-record-size", config.maxRecordSize())
        .add("nsup-period", config.nsupPeriod())
        .add("replication-factor", node.membership().copies(config.replicationFactor()))
        .add("strong-consistency", false)
        .add("storage-engine", "memory")
        .toString();
  }

  private String change(InfoRequest request) {
    String context = request.required("context");
    switch (context) {
      case "namespace" -> changeNamespace(request);
      case "service", "network" -> throw noSuchSetting();
      default -> throw InfoException.of(ResultCode.PARAMETER, "invalid context");
    }
    return "ok";
  }

  private void changeNamespace(InfoRequest request) {
    Namespace namespace = namespace(request);
    for (String setting : NAMESPACE_SETTINGS) {
      String value = request.parameter(setting);
      if (value != null) {
        namespace.reconfigure(changed(namespace.config(), setting, value));
        return;
      }
    }
    throw noSuchSetting();
  }

  private static NamespaceConfig changed(NamespaceConfig config, String setting, String value) {
    try {
      return switch (setting) {
        case "default-ttl" -> config.withDefaultTtl(Integer.parseInt(value));
        case "nsup-period" -> config.withNsupPeriod(Integer.parseInt(value));
        case "max-record-size" -> config.withMaxRecordSize(Integer.parseInt(value));
        case "default-read-touch-ttl-pct" ->
            config.withDefaultReadTouchTtlPercent(Integer.parseInt(value));
        default -> config.withAllowTtlWithoutNsup(value.equals("true"));
      };
    } catch (IllegalArgumentException e) {
      throw noSuchSetting();
    }
  }

  private Namespace namespace(InfoRequest request) {
    String id = request.parameter("id");
    @Nullable Namespace namespace = store.namespace(id == null ? request.requiredNamespace() : id);
    if (namespace == null) {
      throw InfoException.of(ResultCode.NAMESPACE, "namespace not found on node");
    }
    return namespace;
  }

  private static InfoException noSuchSetting() {
    return InfoException.of(ResultCode.PARAMETER, "invalid set-config parameter");
  }
}
