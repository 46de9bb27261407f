package io.aerosdk.embedded.storage;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All data of a server: its namespaces, shared by all of its nodes. Thread-safe. */
public final class Store {
  private final Map<String, Namespace> namespaces = new LinkedHashMap<>();
  private final List<Namespace> all;
  private final RecordClock clock;

  /**
   * Empty namespaces, in that order.
   *
   * @param enterprise whether they are those of Enterprise Edition; strongly consistent ones must
   *     be
   */
  public Store(List<NamespaceConfig> configs, RecordClock clock, boolean enterprise) {
    this.clock = clock;
    for (NamespaceConfig config : configs) {
      namespaces.put(config.name(), new Namespace(config, clock, enterprise));
    }
    all = List.copyOf(namespaces.values());
  }

  /** The namespace of that name, or null. */
  public @Nullable Namespace namespace(String name) {
    return namespaces.get(name);
  }

  /** The namespace that the fields of a request name, or null. */
  public @Nullable Namespace namespace(Fields fields) {
    for (Namespace namespace : all) {
      if (fields.is(FieldType.NAMESPACE, namespace.nameBytes())) {
        return namespace;
      }
    }
    return null;
  }

  /** All namespaces, in the order they were set up. */
  public List<Namespace> namespaces() {
    return all;
  }

  /** The time that records live by. */
  public RecordClock clock() {
    return clock;
  }

  /** Records in all namespaces. */
  public long objects() {
    return all.stream().mapToLong(Namespace::objects).sum();
  }
}
