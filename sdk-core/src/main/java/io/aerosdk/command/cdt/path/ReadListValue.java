package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleListSelection;
import io.aerosdk.command.cdt.selection.ListReturn;

/**
 * The elements of a list with one value: what to read of them, or a step into the first.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class ReadListValue<S> extends ReadNavigation<S>
    implements InvertibleListSelection<S> {
  private final Selected<S> selected;

  ReadListValue(Selected<S> selected) {
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
}
