package io.aerosdk.embedded.storage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All data of a server: its namespaces, shared by all of its nodes. Thread-safe. */
public final class Store {
  private final Map<String, Namespace> namespaces = new LinkedHashMap<>();
  private final RecordClock clock;

  /** Empty namespaces, in that order. */
  public Store(List<NamespaceConfig> configs, RecordClock clock) {
    this.clock = clock;
    for (NamespaceConfig config : configs) {
      namespaces.put(config.name(), new Namespace(config, clock));
    }
  }

  /** The namespace of that name, or null. */
  public @Nullable Namespace namespace(String name) {
    return namespaces.get(name);
  }

  /** All namespaces, in the order they were set up. */
  public Collection<Namespace> namespaces() {
    return namespaces.values();
  }

  /** The time that records live by. */
  public RecordClock clock() {
    return clock;
  }

  /** Records in all namespaces. */
  public long objects() {
    return namespaces.values().stream().mapToLong(Namespace::objects).sum();
  }
}
