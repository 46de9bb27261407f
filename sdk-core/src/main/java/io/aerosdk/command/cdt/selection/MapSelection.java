package io.aerosdk.command.cdt.selection;

/**
 * Selected entries of a map, and what to read of them. Each method adds one operation and returns
 * to the builder; the result is the bin's value in the row's record.
 *
 * @param <S> the builder to go on with
 */
public interface MapSelection<S> {

  /** Reads the selected entries in this form. */
  S get(MapReturn as);

  /** Reads the values. */
  default S getValues() {
    return get(MapReturn.VALUE);
  }

  /** Reads the keys. */
  default S getKeys() {
    return get(MapReturn.KEY);
  }

  /**
   * Reads keys and values, as a list of map entries; {@code get(ORDERED_MAP)} and {@code
   * get(UNORDERED_MAP)} give maps.
   */
  default S getKeysAndValues() {
    return get(MapReturn.KEY_VALUE);
  }

  /** Counts the selected entries. */
  default S count() {
    return get(MapReturn.COUNT);
  }

  /**
   * Reads whether anything is selected. One index or rank that is not there is an error all the
   * same.
   */
  default S exists() {
    return get(MapReturn.EXISTS);
  }

  /** Reads the places in the order of keys. */
  default S getIndexes() {
    return get(MapReturn.INDEX);
  }

  /** Reads the places in the order of keys, counted from the end: 0 is the last. */
  default S getReverseIndexes() {
    return get(MapReturn.REVERSE_INDEX);
  }

  /** Reads the places in the order of values: 0 is the smallest. */
  default S getRanks() {
    return get(MapReturn.RANK);
  }

  /** Reads the places in the order of values, counted from the end: 0 is the largest. */
  default S getReverseRanks() {
    return get(MapReturn.REVERSE_RANK);
  }
}
