package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.MapReturn;
import io.aerosdk.command.cdt.selection.MapTarget;

/**
 * One entry of a map: what to read of it, its removal, or a step into its value.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteMapItem<S> extends WriteNavigation<S> implements MapTarget<S> {
  private final Selected<S> selected;

  WriteMapItem(Selected<S> selected) {
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
  public S remove() {
    return selected.remove(Selector.NOTHING);
  }

  @Override
  public S remove(MapReturn as) {
    return selected.remove(as.code());
  }
}
