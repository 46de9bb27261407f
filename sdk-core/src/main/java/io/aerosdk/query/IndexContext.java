package io.aerosdk.query;

import io.aerosdk.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query searches, and the indexes there are.
 *
 * <p>Immutable and thread-safe.
 */
public final class IndexContext {
  private final String namespace;
  private final @Nullable String set;
  private final List<Index> indexes;

  private IndexContext(String namespace, @Nullable String set, List<Index> indexes) {
    this.namespace = namespace;
    this.set = set;
    this.indexes = indexes;
  }

  /**
   * What a query of a set searches.
   *
   * @param namespace not empty
   * @param set null or empty for the whole namespace
   * @param indexes any; those of other namespaces and sets are not used
   * @return the context
   */
  public static IndexContext of(String namespace, @Nullable String set, Iterable<Index> indexes) {
    List<Index> usable = new ArrayList<>();
    indexes.forEach(usable::add);
    return new IndexContext(
        text("namespace", namespace),
        set == null || set.isBlank() ? null : set,
        List.copyOf(usable));
  }

  /**
   * What a query of a data set searches.
   *
   * @param dataSet a set or a whole namespace
   * @param indexes any; those of other namespaces and sets are not used
   * @return the context
   */
  public static IndexContext of(DataSet dataSet, Iterable<Index> indexes) {
    return of(dataSet.namespace(), dataSet.setName().orElse(null), indexes);
  }

  /** {@return the namespace that is searched} */
  public String namespace() {
    return namespace;
  }

  /** {@return the set that is searched; empty for the whole namespace} */
  public Optional<String> set() {
    return Optional.ofNullable(set);
  }

  /** {@return all indexes, also those that the query cannot use} */
  public List<Index> indexes() {
    return indexes;
  }

  static String text(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be empty, got " + value);
    }
    return value;
  }
}
