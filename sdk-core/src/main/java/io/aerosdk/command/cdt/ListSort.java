package io.aerosdk.command.cdt;

/** How a list is sorted. The server refuses both together, unless the list is an ordered one. */
public enum ListSort {
  /** The largest element first; an ordered list stays as it is. */
  DESCENDING(1),
  /** Of equal elements, one is kept. */
  DROP_DUPLICATES(2);

  private final int bit;

  ListSort(int bit) {
    this.bit = bit;
  }

  /** The bit that stands for it in the protocol. */
  public int bit() {
    return bit;
  }
}
