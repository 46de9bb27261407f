package io.aerosdk.command.cdt.selection;

/**
 * Selected entries of a map inside a write that can be told from the others: either can be read and
 * removed.
 *
 * @param <S> the builder to go on with
 */
public interface InvertibleMapTarget<S> extends MapTarget<S>, InvertibleMapSelection<S> {

  /** Removes all but the selected entries; gives nothing back. */
  S removeAllOthers();

  /** Removes all but the selected entries and gives the removed ones back in this form. */
  S removeAllOthers(MapReturn as);
}
