package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleMapSelection;
import io.aerosdk.command.cdt.selection.MapReturn;

/**
 * The entries of a map with one value: what to read of them, or a step into the first.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class ReadMapValue<S> extends ReadNavigation<S> implements InvertibleMapSelection<S> {
  private final Selected<S> selected;

  ReadMapValue(Selected<S> selected) {
    this.selected = selected;
  }

  @Override
  protected Place<S> place() {
    return selected.asHolder();
  }

  @Override
  public S get(MapReturn as) {
    return selected.read(as.code());
  }

  @Override
  public S getAllOthers(MapReturn as) {
    return selected.read(as.code() | Selector.INVERTED);
  }
}
