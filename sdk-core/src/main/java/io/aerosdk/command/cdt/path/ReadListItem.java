package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.command.cdt.selection.ListSelection;

/**
 * One element of a list: what to read of it, or a step into it.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class ReadListItem<S> extends ReadNavigation<S> implements ListSelection<S> {
  private final Selected<S> selected;

  ReadListItem(Selected<S> selected) {
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
}
