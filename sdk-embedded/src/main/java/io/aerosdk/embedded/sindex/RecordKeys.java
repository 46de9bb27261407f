package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.Particle;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells under which keys an index holds a record. Immutable and thread-safe. */
final class RecordKeys {
  private static final long[] NONE = {};
  private static final Item[] NO_ITEMS = {};

  private final String set;
  private final KeyType type;
  private final CollectionType collection;
  private final KeySource source;

  /**
   * @throws ServerException PARAMETER if the definition's context or expression is none
   */
  RecordKeys(IndexDefinition definition, RecordClock clock) {
    this.set = definition.set();
    this.type = definition.type();
    this.collection = definition.collection();
    this.source = KeySource.of(definition, clock);
  }

  /** The keys in rising order, each once. */
  long[] of(@Nullable RecordView record) {
    if (record == null || !record.isIn(set)) {
      return NONE;
    }
    if (collection == CollectionType.DEFAULT) {
      Particle plain = source.plain(record);
      if (plain != null && plain.type() != type.particleType()) {
        return NONE;
      }
      if (plain != null && type == KeyType.GEO2DSPHERE) {
        long[] cells = GeoParticles.cells(plain);
        Arrays.sort(cells);
        return cells;
      }
    }
    IndexKeys keys = new IndexKeys();
    for (Item item : items(record)) {
      KeyOf.add(item, type, keys);
    }
    return keys.sorted();
  }

  /** Whether a value that the index holds of the record passes the test. */
  boolean any(RecordView record, Predicate<Item> test) {
    for (Item item : items(record)) {
      if (KeyOf.fits(item, type) && test.test(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two versions of a record surely have the same keys. */
  boolean same(@Nullable RecordView before, @Nullable RecordView after) {
    return before != null && after != null && source.sameValue(before, after);
  }

  private Item[] items(RecordView record) {
    Item value = source.value(record);
    if (value == null) {
      return NO_ITEMS;
    }
    return switch (collection) {
      case DEFAULT -> new Item[] {value};
      case LIST -> value instanceof ListItem list ? list.elements() : NO_ITEMS;
      case MAPKEYS -> value instanceof MapItem map ? map.keys() : NO_ITEMS;
      case MAPVALUES -> value instanceof MapItem map ? map.values() : NO_ITEMS;
    };
  }
}
