package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/** The indexes of all namespaces. Thread-safe. */
public final class SecondaryIndexes {
  private final Map<Namespace, NamespaceIndexes> byNamespace = new HashMap<>();
  private final List<Namespace> namespaces;

  /**
   * @param loader where records that are there already are taken into a new index
   */
  public SecondaryIndexes(Store store, Executor loader) {
    namespaces = store.namespaces();
    for (Namespace namespace : namespaces) {
      byNamespace.put(namespace, new NamespaceIndexes(namespace, loader));
    }
  }

  /** The indexes of a namespace of the store. */
  public NamespaceIndexes of(Namespace namespace) {
    return Objects.requireNonNull(byNamespace.get(namespace), "a namespace of another store");
  }

  /** The namespaces, in the order they were set up. */
  public List<Namespace> namespaces() {
    return namespaces;
  }
}
