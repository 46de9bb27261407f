package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.command.cdt.selection.MapSelection;

/**
 * One entry of a map: what to read of it, or a step into its value.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class ReadMapItem<S> extends ReadNavigation<S> implements MapSelection<S> {
  private final Selected<S> selected;

  ReadMapItem(Selected<S> selected) {
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
}
