package io.aerosdk.query;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a secondary index.
 *
 * <pre>{@code
 * Index byAge = Index.on("test", "users", "age", IndexType.NUMERIC).named("users_age").withEntriesPerValue(120.5);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Index {
  private final String namespace;
  private final @Nullable String set;
  private final String bin;
  private final IndexType type;
  private final @Nullable String name;
  private final IndexCollectionType collection;
  private final CTX[] context;
  private final double entriesPerValue;

  private Index(
      String namespace,
      @Nullable String set,
      String bin,
      IndexType type,
      @Nullable String name,
      IndexCollectionType collection,
      CTX[] context,
      double entriesPerValue) {
    this.namespace = namespace;
    this.set = set;
    this.bin = bin;
    this.type = type;
    this.name = name;
    this.collection = collection;
    this.context = context;
    this.entriesPerValue = entriesPerValue;
  }

  /**
   * An index of whole bins in a set.
   *
   * @param namespace not empty
   * @param set null or empty for an index of the whole namespace
   * @param bin not empty
   * @param type of the indexed values
   * @return the index, without a name and with unknown selectivity
   */
  public static Index on(String namespace, @Nullable String set, String bin, IndexType type) {
    return new Index(
        IndexContext.text("namespace", namespace),
        set == null || set.isBlank() ? null : set,
        IndexContext.text("bin", bin),
        Objects.requireNonNull(type, "type must not be null"),
        null,
        IndexCollectionType.DEFAULT,
        new CTX[0],
        Double.NaN);
  }

  /**
   * What a listed index is to a planner.
   *
   * @param listed as the servers have it
   * @return the index, with unknown selectivity; empty if it is still being built, or if it is on
   *     an expression, which filters cannot name
   */
  public static Optional<Index> of(SecondaryIndex listed) {
    IndexDefinition definition = listed.definition();
    if (!listed.isReady() || definition.bin() == null) {
      return Optional.empty();
    }
    DataSet dataSet = definition.dataSet();
    return Optional.of(
        on(dataSet.namespace(), dataSet.setName().orElse(null), definition.bin(), definition.type())
            .named(definition.name())
            .ofCollection(definition.collection())
            .withContext(definition.context().toArray(CTX[]::new)));
  }

  /**
   * What a listed index is to a planner, with its selectivity.
   *
   * @param details as the servers have them
   * @return the index; empty as for {@link #of(SecondaryIndex)}
   */
  public static Optional<Index> of(IndexDetails details) {
    return of(details.index())
        .map(index -> index.withEntriesPerValue((double) details.entriesPerValue()));
  }

  /** The same with a name. */
  public Index named(String indexName) {
    return new Index(
        namespace,
        set,
        bin,
        type,
        IndexContext.text("name", indexName),
        collection,
        context,
        entriesPerValue);
  }

  /** The same, of the elements of lists or maps instead of whole values. Default: whole values. */
  public Index ofCollection(IndexCollectionType elements) {
    Objects.requireNonNull(elements, "elements must not be null");
    return new Index(namespace, set, bin, type, name, elements, context, entriesPerValue);
  }

  /**
   * The same, of a value inside the bin.
   *
   * @param steps the way to the value; none for the bin itself
   */
  public Index withContext(CTX... steps) {
    return new Index(namespace, set, bin, type, name, collection, steps.clone(), entriesPerValue);
  }

  /**
   * The same with its selectivity: how many entries it has for each distinct value, as the server
   * reports it. The smaller, the fewer records an equality finds.
   *
   * @param entries 0 or more
   */
  public Index withEntriesPerValue(double entries) {
    if (!(entries >= 0)) {
      throw new IllegalArgumentException("entriesPerValue must be at least 0, got " + entries);
    }
    return new Index(namespace, set, bin, type, name, collection, context, entries);
  }

  /** {@return the namespace} */
  public String namespace() {
    return namespace;
  }

  /** {@return the set; empty for an index of the whole namespace} */
  public Optional<String> set() {
    return Optional.ofNullable(set);
  }

  /** {@return the bin} */
  public String bin() {
    return bin;
  }

  /** {@return the type of the indexed values} */
  public IndexType type() {
    return type;
  }

  /** {@return the name, if it is known} */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** {@return whether whole values or elements are indexed} */
  public IndexCollectionType collection() {
    return collection;
  }

  /** {@return the way to the indexed value within the bin; empty for the bin itself} */
  public CTX[] context() {
    return context.clone();
  }

  /** {@return how many entries it has for each distinct value, if that is known} */
  public OptionalDouble entriesPerValue() {
    return Double.isNaN(entriesPerValue)
        ? OptionalDouble.empty()
        : OptionalDouble.of(entriesPerValue);
  }

  @Override
  public String toString() {
    return (name == null ? "index" : "index " + name)
        + " on "
        + namespace
        + (set == null ? "" : "." + set)
        + ", bin "
        + bin;
  }
}
