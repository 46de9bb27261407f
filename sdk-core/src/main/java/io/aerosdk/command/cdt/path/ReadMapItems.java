package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.selection.InvertibleMapSelection;
import io.aerosdk.command.cdt.selection.MapReturn;

/** Entries of a map; no path leads on from several. */
record ReadMapItems<S>(Selected<S> selected) implements InvertibleMapSelection<S> {

  @Override
  public S get(MapReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S getAllOthers(MapReturn as) {
    return selected.read(as.code() | Selector.INVERTED);
  }
}
