package io.aerosdk.command.cdt.selection;

/**
 * Selected elements of a list inside a write that can be told from the others: either can be read
 * and removed.
 *
 * @param <S> the builder to go on with
 */
public interface InvertibleListTarget<S> extends ListTarget<S>, InvertibleListSelection<S> {

  /** Removes all but the selected elements; gives nothing back. */
  S removeAllOthers();

  /** Removes all but the selected elements and gives the removed ones back in this form. */
  S removeAllOthers(ListReturn as);
}
