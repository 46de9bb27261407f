package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordObserver;
import io.aerosdk.embedded.storage.StoredRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of a namespace. A namespace without any is not observed and pays nothing.
 * Thread-safe.
 *
 * <pre>{@code
 * indexes.create("by-age", new IndexDefinition("users", "age", "", "", DEFAULT, NUMERIC));
 * SecondaryIndex index = indexes.named("by-age");
 * }</pre>
 */
public final class NamespaceIndexes implements RecordObserver {
  /** A namespace has no more indexes than this. */
  public static final int MAX_COUNT = 256;

  private static final Logger LOG = LoggerFactory.getLogger(NamespaceIndexes.class);

  private final Namespace namespace;
  private final Executor loader;
  private volatile List<SecondaryIndex> all = List.of();

  /**
   * @param loader where records that are there already are taken into a new index
   */
  public NamespaceIndexes(Namespace namespace, Executor loader) {
    this.namespace = namespace;
    this.loader = loader;
  }

  /**
   * Creates an index and begins to load it. If there is one of the same definition, it gets the new
   * name instead.
   *
   * @throws ServerException INDEX_FOUND if the name stands for another definition, INDEX_MAX_COUNT
   *     if there are too many, PARAMETER if the definition's context or expression is none
   */
  public synchronized void create(String name, IndexDefinition definition) {
    SecondaryIndex same = defined(definition);
    SecondaryIndex named = named(name);
    if (named != null && named != same) {
      throw new ServerException(ResultCode.INDEX_FOUND, "index of another definition");
    }
    if (same != null) {
      same.rename(name);
      return;
    }
    if (all.size() == MAX_COUNT) {
      throw new ServerException(ResultCode.INDEX_MAX_COUNT, "too many indexes");
    }
    SecondaryIndex index = new SecondaryIndex(name, definition, namespace.clock());
    List<SecondaryIndex> more = new ArrayList<>(all);
    more.add(index);
    replace(more);
    loader.execute(() -> load(index));
  }

  private void load(SecondaryIndex index) {
    try {
      index.load(namespace);
    } catch (RuntimeException e) {
      LOG.error("Index {} cannot be loaded; queries will not use it", index.name(), e);
    }
  }

  /** Removes the index of that name, if there is one. */
  public synchronized void drop(String name) {
    SecondaryIndex index = named(name);
    if (index != null) {
      index.drop();
      List<SecondaryIndex> fewer = new ArrayList<>(all);
      fewer.remove(index);
      replace(fewer);
    }
  }

  private void replace(List<SecondaryIndex> indexes) {
    all = List.copyOf(indexes);
    namespace.observe(indexes.isEmpty() ? null : this);
  }

  /** All of them, by name. */
  public List<SecondaryIndex> list() {
    List<SecondaryIndex> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(SecondaryIndex::name));
    return sorted;
  }

  /** The index of that name, or null. */
  public @Nullable SecondaryIndex named(String name) {
    return first(index -> index.name().equals(name));
  }

  /** The index of just that definition, or null. */
  public @Nullable SecondaryIndex defined(IndexDefinition definition) {
    return first(index -> index.definition().equals(definition));
  }

  private @Nullable SecondaryIndex first(Predicate<SecondaryIndex> wanted) {
    for (SecondaryIndex index : all) {
      if (wanted.test(index)) {
        return index;
      }
    }
    return null;
  }

  /** How many indexes there are on a set. */
  public long countOf(String set) {
    return all.stream().filter(index -> index.definition().set().equals(set)).count();
  }

  @Override
  public void changed(@Nullable StoredRecord before, @Nullable StoredRecord after) {
    for (SecondaryIndex index : all) {
      try {
        index.changed(before, after);
      } catch (RuntimeException e) {
        // The record is stored by now: its write must not fail, nor the other indexes miss it.
        LOG.error("Index {} missed a change of a record, and may not find it", index.name(), e);
      }
    }
  }
}
