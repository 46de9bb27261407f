package io.aerosdk.embedded.value;

/** A list with its order flags. */
public final class ListItem implements Item {
  /** Flag: the elements are kept sorted. */
  public static final int ORDERED = 0x01;

  /** Flag: the index is to be kept with the bin; has a meaning at the top level only. */
  public static final int PERSIST_INDEX = 0x10;

  /** The empty list without flags. */
  public static final ListItem EMPTY = new ListItem(new Item[0], 0);

  private final Item[] elements;
  private final int flags;

  private ListItem(Item[] elements, int flags) {
    this.elements = elements;
    this.flags = flags;
  }

  /**
   * A list as told, neither checked nor sorted.
   *
   * @param elements the elements; the item takes ownership
   * @param flags the order flags
   */
  public static ListItem of(Item[] elements, int flags) {
    return new ListItem(elements, flags);
  }

  /** An unordered list of these elements; takes ownership. */
  public static ListItem of(Item... elements) {
    return new ListItem(elements, 0);
  }

  /** The number of elements. */
  public int size() {
    return elements.length;
  }

  /** The element at an index of this list. */
  public Item get(int index) {
    return elements[index];
  }

  /** The elements themselves, not to be written to. */
  public Item[] elements() {
    return elements;
  }

  /** The order flags. */
  public int flags() {
    return flags;
  }

  /** Whether the elements are kept sorted. */
  public boolean ordered() {
    return (flags & ORDERED) != 0;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public String toString() {
    return "ListItem[" + elements.length + " elements, flags=" + flags + "]";
  }
}
