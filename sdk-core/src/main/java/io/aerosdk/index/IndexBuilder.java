package io.aerosdk.index;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.internal.value.BinNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates a secondary index.
 *
 * <pre>{@code
 * session.index(users).onBin("age").named("users_age").numeric().create().waitUntilComplete();
 * session.index(users).onBin("tags").named("users_tag").string().list().create();
 * session.index(users).onBin("profile").context(CTX.mapKey(Value.get("city")))
 *     .named("users_city").string().create();
 * }</pre>
 *
 * <p>Needs a name, a type, and a bin or an expression. To create an index that is there already is
 * fine; to create the same under another name renames it; another one of that name is an {@link
 * io.aerosdk.error.IndexException}.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <O> what creating gives: a task, or a stage of one
 */
public final class IndexBuilder<O> {
  private static final int MAX_NAME_BYTES = 63;

  private final Function<IndexDefinition, O> terminal;
  private final DataSet dataSet;
  private IndexCollectionType collection = IndexCollectionType.DEFAULT;
  private List<CTX> context = List.of();
  private @Nullable String name;
  private @Nullable IndexType type;
  private @Nullable String bin;
  private @Nullable Expression expression;

  /**
   * Starts an index; sessions do.
   *
   * @param terminal creates it
   * @param dataSet whose records it knows
   */
  public IndexBuilder(Function<IndexDefinition, O> terminal, DataSet dataSet) {
    this.terminal = terminal;
    this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
  }

  /**
   * The bin whose values are indexed. Excludes {@link #onExpression(Exp)}.
   *
   * @param bin 1 to 15 bytes in UTF-8, without {@code , ; :}
   */
  public IndexBuilder<O> onBin(String bin) {
    sendable("bin", BinNames.check(bin));
    this.bin = bin;
    return this;
  }

  /**
   * Indexes what an expression gives, where it gives a value of the index's type. Excludes {@link
   * #onBin(String)}. Needs server 8.1.
   */
  public IndexBuilder<O> onExpression(Exp expression) {
    return onExpression(
        Exp.build(Objects.requireNonNull(expression, "expression must not be null")));
  }

  /** As {@link #onExpression(Exp)}, with an expression that was built before. */
  public IndexBuilder<O> onExpression(Expression expression) {
    this.expression = Objects.requireNonNull(expression, "expression must not be null");
    return this;
  }

  /**
   * How the index is called.
   *
   * @param name 1 to 63 bytes in UTF-8, without {@code , ; :}
   */
  public IndexBuilder<O> named(String name) {
    this.name = checkName(name);
    return this;
  }

  /** Indexes integers. */
  public IndexBuilder<O> numeric() {
    return type(IndexType.NUMERIC);
  }

  /** Indexes strings. */
  public IndexBuilder<O> string() {
    return type(IndexType.STRING);
  }

  /** Indexes byte arrays. Needs server 7.0. */
  public IndexBuilder<O> blob() {
    return type(IndexType.BLOB);
  }

  /** Indexes GeoJSON points and regions. */
  public IndexBuilder<O> geo2dSphere() {
    return type(IndexType.GEO2DSPHERE);
  }

  private IndexBuilder<O> type(IndexType type) {
    this.type = type;
    return this;
  }

  /** Indexes the elements of a list instead of the value itself. */
  public IndexBuilder<O> list() {
    return collection(IndexCollectionType.LIST);
  }

  /** Indexes the keys of a map instead of the value itself. */
  public IndexBuilder<O> mapKeys() {
    return collection(IndexCollectionType.MAPKEYS);
  }

  /** Indexes the values of a map instead of the value itself. */
  public IndexBuilder<O> mapValues() {
    return collection(IndexCollectionType.MAPVALUES);
  }

  /** As {@link #list()}, {@link #mapKeys()} and {@link #mapValues()}, chosen at run time. */
  public IndexBuilder<O> collection(IndexCollectionType collection) {
    this.collection = Objects.requireNonNull(collection, "collection must not be null");
    return this;
  }

  /**
   * The way to the value inside of the bin. Excludes {@link #onExpression(Exp)}.
   *
   * @param path from the outside to the inside
   */
  public IndexBuilder<O> context(CTX... path) {
    this.context = List.of(path);
    return this;
  }

  /**
   * The index as built so far.
   *
   * @throws IllegalStateException if a part is missing, or parts exclude each other
   */
  public IndexDefinition definition() {
    if (name == null || type == null || (bin == null && expression == null)) {
      throw new IllegalStateException("The index needs " + String.join(" and ", missing()));
    }
    if (bin != null && expression != null) {
      throw new IllegalStateException(
          "The index must be on a bin or on an expression, got onBin(…) and onExpression(…)");
    }
    if (expression != null && !context.isEmpty()) {
      throw new IllegalStateException(
          "context(…) must go with onBin(…), got it with onExpression(…)");
    }
    return new IndexDefinition(dataSet, name, type, collection, bin, context, expression);
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (bin == null && expression == null) {
      missing.add("a bin or an expression: say onBin(…) or onExpression(…)");
    }
    if (name == null) {
      missing.add("a name: say named(…)");
    }
    if (type == null) {
      missing.add("a type: say numeric(), string(), blob() or geo2dSphere()");
    }
    return missing;
  }

  /**
   * Creates the index. The server builds it in the background; the task tells when it is ready.
   *
   * @throws IllegalStateException if a part is missing, or parts exclude each other
   */
  public O create() {
    return terminal.apply(definition());
  }

  /**
   * The name of an index, if it can be one.
   *
   * @throws IllegalArgumentException if it cannot
   */
  private static String checkName(String name) {
    Objects.requireNonNull(name, "name must not be null");
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (name.isBlank() || bytes > MAX_NAME_BYTES) {
      throw new IllegalArgumentException(
          "name must have 1 to 63 bytes in UTF-8, got \"" + name + "\" (" + bytes + ")");
    }
    return sendable("name", name);
  }

  /** What ends a value in the line that creates the index cannot be in one. */
  private static String sendable(String what, String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == ',' || c == ';' || c == ':')) {
      throw new IllegalArgumentException(
          what + " must not hold ',', ';', ':' or control characters, got \"" + text + '"');
    }
    return text;
  }
}
