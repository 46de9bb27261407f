package io.aerosdk.command.cdt.selection;

/**
 * Selected entries of a map that can be told from the others: reads what is selected or all that is
 * not.
 *
 * @param <S> the builder to go on with
 */
public interface InvertibleMapSelection<S> extends MapSelection<S> {

  /** Reads all other entries in this form. */
  S getAllOthers(MapReturn as);

  /** Reads the values of all other entries. */
  default S getAllOtherValues() {
    return getAllOthers(MapReturn.VALUE);
  }

  /** Reads the keys of all other entries. */
  default S getAllOtherKeys() {
    return getAllOthers(MapReturn.KEY);
  }

  /** Reads keys and values of all other entries, as a list of map entries. */
  default S getAllOtherKeysAndValues() {
    return getAllOthers(MapReturn.KEY_VALUE);
  }

  /** Counts all other entries. */
  default S countAllOthers() {
    return getAllOthers(MapReturn.COUNT);
  }

  /** Reads the places in the order of keys of all other entries. */
  default S getAllOtherIndexes() {
    return getAllOthers(MapReturn.INDEX);
  }

  /** Reads the places in the order of keys of all other entries, counted from the end. */
  default S getAllOtherReverseIndexes() {
    return getAllOthers(MapReturn.REVERSE_INDEX);
  }

  /** Reads the places in the order of values of all other entries. */
  default S getAllOtherRanks() {
    return getAllOthers(MapReturn.RANK);
  }

  /** Reads the places in the order of values of all other entries, counted from the end. */
  default S getAllOtherReverseRanks() {
    return getAllOthers(MapReturn.REVERSE_RANK);
  }
}
