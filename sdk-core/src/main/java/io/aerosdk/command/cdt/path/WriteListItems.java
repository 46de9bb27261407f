package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.selection.InvertibleListTarget;
import io.aerosdk.command.cdt.selection.ListReturn;

/** Elements of a list; no path leads on from several. */
record WriteListItems<S>(Selected<S> selected) implements InvertibleListTarget<S> {

  @Override
  public S get(ListReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S getAllOthers(ListReturn as) {
    return selected.read(as.code() | Selector.INVERTED);
  }

  @Override
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(ListReturn as) {
    return selected.remove(as.code());
  }

  @Override
  public S removeAllOthers() {
    return selected.remove(Selector.NOTHING | Selector.INVERTED);
  }

  @Override
  public S removeAllOthers(ListReturn as) {
    return selected.remove(as.code() | Selector.INVERTED);
  }
}
