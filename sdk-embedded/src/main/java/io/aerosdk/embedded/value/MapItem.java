package io.aerosdk.embedded.value;

/**
 * A map with its order flags, as two arrays of the same length: what is stored is sorted by key.
 */
public final class MapItem implements Item {
  /** Flag: sorted by key, and said so to readers. */
  public static final int KEY_ORDERED = 0x01;

  /** Flag: ordered by value as well. */
  public static final int VALUE_ORDERED = 0x02;

  /** Flag of replies: the pairs are in the order of the answer. */
  public static final int PRESERVE_ORDER = 0x08;

  /** Flag: the index is to be kept with the bin; has a meaning at the top level only. */
  public static final int PERSIST_INDEX = 0x10;

  /** The empty map without flags. */
  public static final MapItem EMPTY = new MapItem(new Item[0], new Item[0], 0);

  private final Item[] keys;
  private final Item[] values;
  private final int flags;

  private MapItem(Item[] keys, Item[] values, int flags) {
    this.keys = keys;
    this.values = values;
    this.flags = flags;
  }

  /**
   * A map as told, neither checked nor sorted.
   *
   * @param keys the keys; the item takes ownership
   * @param values the values in the order of their keys; the item takes ownership
   * @param flags the order flags
   */
  public static MapItem of(Item[] keys, Item[] values, int flags) {
    return new MapItem(keys, values, flags);
  }

  /** The number of entries. */
  public int size() {
    return keys.length;
  }

  /** The key of an entry. */
  public Item key(int index) {
    return keys[index];
  }

  /** The value of an entry. */
  public Item value(int index) {
    return values[index];
  }

  /** The keys themselves, not to be written to. */
  public Item[] keys() {
    return keys;
  }

  /** The values themselves, not to be written to. */
  public Item[] values() {
    return values;
  }

  /** The order flags. */
  public int flags() {
    return flags;
  }

  /** Whether the map says that it is sorted by key. */
  public boolean keyOrdered() {
    return (flags & KEY_ORDERED) != 0;
  }

  @Override
  public Kind kind() {
    return Kind.MAP;
  }

  @Override
  public String toString() {
    return "MapItem[" + keys.length + " entries, flags=" + flags + "]";
  }
}
