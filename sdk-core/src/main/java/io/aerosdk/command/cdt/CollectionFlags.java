package io.aerosdk.command.cdt;

import com.aerospike.client.cdt.ListWriteFlags;
import com.aerospike.client.cdt.MapOrder;
import java.util.Objects;

/**
 * Flags for writes to lists and maps, made to be imported statically:
 *
 * <pre>{@code
 * session.upsert(users.id(1))
 *     .bin("tags").list().append("new", unique(), noFail())
 *     .bin("ages").map().upsertItems(Map.of("Ann", 31), order(MapOrder.KEY_ORDERED))
 *     .execute();
 * }</pre>
 *
 * <p>Which flags a method takes is in its signature. All are immutable and thread-safe.
 */
public final class CollectionFlags {
  private CollectionFlags() {}

  /** An element that is in the list already is an error, and is not written again. */
  public static ListWriteFlag unique() {
    return OnList.UNIQUE;
  }

  /** A place behind the end of the list is an error; without it, nulls fill the gap. */
  public static ListWriteFlag bounded() {
    return OnList.BOUNDED;
  }

  /** What the other flags forbid is not done, and is no error. */
  public static NoFail noFail() {
    return NoFail.NO_FAIL;
  }

  /** Together with {@link #noFail()}: of several elements, those that are allowed are written. */
  public static Partial partial() {
    return Partial.PARTIAL;
  }

  /** The order of a map that the write has to create; without it, unordered. */
  public static MapWriteFlag order(MapOrder order) {
    return new Order(Objects.requireNonNull(order, "order must not be null"));
  }

  /**
   * Keeps the index of an ordered list or map in storage: faster to search, larger. Only for the
   * collection that is the bin itself.
   */
  public static PersistIndex persistIndex() {
    return PersistIndex.PERSIST_INDEX;
  }

  /** A place behind the end of a list can be created: nulls fill the gap. */
  public static Pad pad() {
    return Pad.PAD;
  }

  /** See {@link CollectionFlags#noFail()}. */
  public enum NoFail implements ListWriteFlag, MapWriteFlag {
    /** The one value. */
    NO_FAIL;

    @Override
    public int bit() {
      return ListWriteFlags.NO_FAIL;
    }
  }

  /** See {@link CollectionFlags#partial()}. */
  public enum Partial implements ListItemsFlag, MapItemsFlag {
    /** The one value. */
    PARTIAL;

    @Override
    public int bit() {
      return ListWriteFlags.PARTIAL;
    }
  }

  /** See {@link CollectionFlags#persistIndex()}. */
  public enum PersistIndex implements MapWriteFlag {
    /** The one value. */
    PERSIST_INDEX;

    /** The server keeps only indexes of ordered collections, and none of nested ones. */
    void checkFor(Place<?> place, boolean ordered, String order) {
      if (place.depth() > 0) {
        throw new IllegalStateException(
            "persistIndex() must be used on the bin itself, got it at depth " + place.depth());
      }
      if (!ordered) {
        throw new IllegalArgumentException(
            "persistIndex() must go with an order, such as " + order + ", got it without one");
      }
    }
  }

  /** See {@link CollectionFlags#pad()}. */
  public enum Pad {
    /** The one value. */
    PAD
  }

  enum OnList implements ListWriteFlag {
    UNIQUE(ListWriteFlags.ADD_UNIQUE),
    BOUNDED(ListWriteFlags.INSERT_BOUNDED);

    private final int bit;

    OnList(int bit) {
      this.bit = bit;
    }

    @Override
    public int bit() {
      return bit;
    }
  }

  record Order(MapOrder order) implements MapWriteFlag {}
}
