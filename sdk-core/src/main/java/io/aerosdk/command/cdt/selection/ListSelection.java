package io.aerosdk.command.cdt.selection;

/**
 * Selected elements of a list, and what to read of them. Each method adds one operation and returns
 * to the builder; the result is the bin's value in the row's record.
 *
 * @param <S> the builder to go on with
 */
public interface ListSelection<S> {

  /** Reads the selected elements in this form. */
  S get(ListReturn as);

  /** Reads the values. */
  default S getValues() {
    return get(ListReturn.VALUE);
  }

  /** Counts the selected elements. */
  default S count() {
    return get(ListReturn.COUNT);
  }

  /**
   * Reads whether anything is selected. One index or rank that is not there is an error all the
   * same.
   */
  default S exists() {
    return get(ListReturn.EXISTS);
  }

  /** Reads the places in the list. */
  default S getIndexes() {
    return get(ListReturn.INDEX);
  }

  /** Reads the places in the list, counted from the end: 0 is the last. */
  default S getReverseIndexes() {
    return get(ListReturn.REVERSE_INDEX);
  }

  /** Reads the places in the order of values: 0 is the smallest. */
  default S getRanks() {
    return get(ListReturn.RANK);
  }

  /** Reads the places in the order of values, counted from the end: 0 is the largest. */
  default S getReverseRanks() {
    return get(ListReturn.REVERSE_RANK);
  }
}
