package io.aerosdk.command.cdt.selection;

/**
 * Selected entries of a map inside a write: they can be read and removed.
 *
 * @param <S> the builder to go on with
 */
public interface MapTarget<S> extends MapSelection<S> {

  /** Removes the selected entries; gives nothing back. */
  S remove();

  /** Removes the selected entries and gives them back in this form. */
  S remove(MapReturn as);
}
