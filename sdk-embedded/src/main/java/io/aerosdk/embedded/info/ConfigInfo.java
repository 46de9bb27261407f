package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.info.settings.IdleSettings;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Commands that show and change settings. Some of namespaces have an effect; the others are kept
 * for those who ask. A node that starts again starts with those others as they were at first.
 */
final class ConfigInfo {
  private static final String[] NAMESPACE_SETTINGS = {
    "default-ttl",
    "nsup-period",
    "allow-ttl-without-nsup",
    "default-read-touch-ttl-pct",
    "max-record-size"
  };

  private static final String[] STRONG_SETTINGS = {
    "mrt-duration", "strong-consistency-allow-expunge"
  };

  private final Node node;
  private final Store store;
  private final Personality personality;
  private final IdleSettings service = IdleSettings.of("service");
  private final IdleSettings network = IdleSettings.of("network");
  private final Map<String, IdleSettings> namespaces = new ConcurrentHashMap<>();

  ConfigInfo(Node node, Store store, Personality personality) {
    this.node = node;
    this.store = store;
    this.personality = personality;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("get-config", this::show);
    commands.put("config-get", this::show);
    commands.put("set-config", this::change);
    commands.put("config-set", this::change);
  }

  private String show(InfoRequest request) {
    String context = request.parameter("context");
    Map<String, String> values =
        switch (context == null ? "service" : context) {
          case "service" -> service();
          case "network" -> network();
          case "namespace" -> namespace(namespace(request));
          default -> throw invalidContext();
        };
    KeyValues text = new KeyValues(';');
    values.forEach(text::add);
    return text.toString();
  }

  private Map<String, String> service() {
    Map<String, String> values = service.values();
    values.put("cluster-name", personality.clusterName());
    values.put("node-id", node.id());
    return values;
  }

  private Map<String, String> network() {
    Map<String, String> values = network.values();
    values.put("service.port", Integer.toString(node.port()));
    values.put("service.address", node.host());
    values.put("service.access-address", node.host());
    return values;
  }

  private Map<String, String> namespace(Namespace namespace) {
    NamespaceConfig config = namespace.config();
    int copies = node.membership().table(namespace).copies();
    Map<String, String> values = idle(namespace).values();
    values.put("allow-ttl-without-nsup", Boolean.toString(config.allowTtlWithoutNsup()));
    values.put("default-read-touch-ttl-pct", Integer.toString(config.defaultReadTouchTtlPercent()));
    values.put("default-ttl", Integer.toString(config.defaultTtl()));
    values.put("max-record-size", Integer.toString(config.maxRecordSize()));
    values.put("nsup-period", Integer.toString(config.nsupPeriod()));
    values.put("rack-id", Integer.toString(node.rack()));
    values.put("replication-factor", Integer.toString(copies));
    if (config.strongConsistency()) {
      values.put("mrt-duration", Integer.toString(config.transactionSeconds()));
      values.put("strong-consistency", "true");
      values.put("strong-consistency-allow-expunge", Boolean.toString(config.allowExpunge()));
    }
    return values;
  }

  private IdleSettings idle(Namespace namespace) {
    return namespaces.computeIfAbsent(namespace.name(), name -> IdleSettings.of("namespace"));
  }

  private String change(InfoRequest request) {
    switch (request.required("context")) {
      case "namespace" -> changeNamespace(request);
      case "service" -> change(service, request);
      case "network" -> change(network, request);
      default -> throw invalidContext();
    }
    return "ok";
  }

  private void changeNamespace(InfoRequest request) {
    Namespace namespace = namespace(request);
    boolean done =
        change(namespace, NAMESPACE_SETTINGS, request)
            || (namespace.isStrong() && change(namespace, STRONG_SETTINGS, request));
    if (!done) {
      change(idle(namespace), request);
    }
  }

  private static boolean change(Namespace namespace, String[] settings, InfoRequest request) {
    for (String setting : settings) {
      String value = request.parameter(setting);
      if (value != null) {
        namespace.reconfigure(changed(namespace.config(), setting, value));
        return true;
      }
    }
    return false;
  }

  private static void change(IdleSettings settings, InfoRequest request) {
    for (String setting : settings.changeable()) {
      String value = request.parameter(setting);
      if (value != null && settings.change(setting, value)) {
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
        case "mrt-duration" -> config.withTransactionSeconds(Integer.parseInt(value));
        case "strong-consistency-allow-expunge" -> config.withAllowExpunge(value.equals("true"));
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

  private static InfoException invalidContext() {
    return InfoException.of(ResultCode.PARAMETER, "invalid context");
  }

  private static InfoException noSuchSetting() {
    return InfoException.of(ResultCode.PARAMETER, "invalid set-config parameter");
  }
}
