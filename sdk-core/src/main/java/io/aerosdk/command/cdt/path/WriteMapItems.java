package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.selection.InvertibleMapTarget;
import io.aerosdk.command.cdt.selection.MapReturn;

/** Entries of a map; no path leads on from several. */
record WriteMapItems<S>(Selected<S> selected) implements InvertibleMapTarget<S> {

  @Override
  public S get(MapReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S getAllOthers(MapReturn as) {
    return selected.read(as.code() | Selector.INVERTED);
  }

  @Override
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(MapReturn as) {
    return selected.remove(as.code());
  }

  @Override
  public S removeAllOthers() {
    return selected.remove(Selector.NOTHING | Selector.INVERTED);
  }

  @Override
  public S removeAllOthers(MapReturn as) {
    return selected.remove(as.code() | Selector.INVERTED);
  }
}
