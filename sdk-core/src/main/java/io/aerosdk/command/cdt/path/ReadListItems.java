package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.selection.InvertibleListSelection;
import io.aerosdk.command.cdt.selection.ListReturn;

/** Elements of a list; no path leads on from several. */
record ReadListItems<S>(Selected<S> selected) implements InvertibleListSelection<S> {

  @Override
  public S get(ListReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S getAllOthers(ListReturn as) {
    return selected.read(as.code() | Selector.INVERTED);
  }
}
