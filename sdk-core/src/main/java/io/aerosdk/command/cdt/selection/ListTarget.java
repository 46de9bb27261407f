package io.aerosdk.command.cdt.selection;

/**
 * Selected elements of a list inside a write: they can be read and removed.
 *
 * @param <S> the builder to go on with
 */
public interface ListTarget<S> extends ListSelection<S> {

  /** Removes the selected elements; gives nothing back. */
  S remove();

  /** Removes the selected elements and gives them back in this form. */
  S remove(ListReturn as);
}
