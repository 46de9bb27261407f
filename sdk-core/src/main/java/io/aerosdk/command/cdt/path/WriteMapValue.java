package io.aerosdk.command.cdt.path;

import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.selection.InvertibleMapTarget;
import io.aerosdk.command.cdt.selection.MapReturn;

/**
 * The entries of a map with one value: what to read of them, their removal, or a step into the
 * first.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder to go on with
 */
public final class WriteMapValue<S> extends WriteNavigation<S> implements InvertibleMapTarget<S> {
  private final Selected<S> selected;

  WriteMapValue(Selected<S> selected) {
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
