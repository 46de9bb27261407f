package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.command.cdt.selection.ListTarget;

/**
 * One element of a list: what to read of it, its removal, or a step into it.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteListItem<S> extends WriteNavigation<S> implements ListTarget<S> {
  private final Selected<S> selected;

  WriteListItem(Selected<S> selected) {
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
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(ListReturn as) {
    return selected.remove(as.code());
  }
}
