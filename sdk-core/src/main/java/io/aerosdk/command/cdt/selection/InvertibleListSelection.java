package io.aerosdk.command.cdt.selection;

/**
 * Selected elements of a list that can be told from the others: reads what is selected or all that
 * is not.
 *
 * @param <S> the builder to go on with
 */
public interface InvertibleListSelection<S> extends ListSelection<S> {

  /** Reads all other elements in this form. */
  S getAllOthers(ListReturn as);

  /** Reads the values of all other elements. */
  default S getAllOtherValues() {
    return getAllOthers(ListReturn.VALUE);
  }

  /** Counts all other elements. */
  default S countAllOthers() {
    return getAllOthers(ListReturn.COUNT);
  }

  /** Reads the places in the list of all other elements. */
  default S getAllOtherIndexes() {
    return getAllOthers(ListReturn.INDEX);
  }

  /** Reads the places in the list of all other elements, counted from the end. */
  default S getAllOtherReverseIndexes() {
    return getAllOthers(ListReturn.REVERSE_INDEX);
  }

  /** Reads the places in the order of values of all other elements. */
  default S getAllOtherRanks() {
    return getAllOthers(ListReturn.RANK);
  }

  /** Reads the places in the order of values of all other elements, counted from the end. */
  default S getAllOtherReverseRanks() {
    return getAllOthers(ListReturn.REVERSE_RANK);
  }
}
