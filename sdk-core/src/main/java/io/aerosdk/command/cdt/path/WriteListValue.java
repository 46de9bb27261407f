package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleListTarget;
import io.aerosdk.command.cdt.selection.ListReturn;

/**
 * The elements of a list with one value: what to read of them, their removal, or a step into the
 * first.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteListValue<S> extends WriteNavigation<S> implements InvertibleListTarget<S> {
  private final Selected<S> selected;

  WriteListValue(Selected<S> selected) {
    this.selected = selected;
  }

  @Override
  protected Place<S> place() {
    return selected.asHolder();
  }

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
