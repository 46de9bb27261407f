package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import org.jspecify.annotations.Nullable;

/**
 * A selecting operation ready to run: by what it selects and what it answers.
 *
 * @param selector by what
 * @param type what to answer
 * @param inverted whether the others are chosen
 * @param args the arguments
 * @param at the first argument of the selector
 */
public record Query(Selector selector, ReturnType type, boolean inverted, Arguments args, int at) {
  /**
   * What a query found.
   *
   * @param selection the elements
   * @param answer what to tell of them, null for nothing
   */
  public record Found(Selection selection, @Nullable Item answer) {}

  /** The query of an operation that has a selector. */
  public static Query of(Selector selector, @Nullable ReturnType fixed, Arguments args) {
    if (fixed != null) {
      return new Query(selector, fixed, false, args, 0);
    }
    long word = args.integer(0);
    ReturnType type = ReturnType.of(word);
    boolean inverted = (word & ReturnType.INVERTED) != 0;
    if (inverted && type.isRange()) {
      throw CdtErrors.notApplicable("INVERTED with " + type);
    }
    return new Query(selector, type, inverted, args, 1);
  }

  /** The elements of a list. */
  public Found run(ListItem list) {
    if (type.needsMap()) {
      throw CdtErrors.notApplicable(type + " of a list");
    }
    Selection selection = inverted(new ListSelector(list).select(selector, args, at));
    return new Found(selection, new ListReply(list, selection, selector.single).of(type));
  }

  /** The entries of a map. */
  public Found run(MapItem map) {
    MapSelector entries = new MapSelector(map);
    Selection selection = entries.select(selector, args, at, type);
    if (inverted && selector.single && entries.indexed() && selection.isEmpty()) {
      // A map with an index does not complain of INVERTED when there is nothing to invert.
      return new Found(selection, new MapReply(entries, map, selection, true).of(type));
    }
    selection = inverted(selection);
    Item answer = new MapReply(entries, map, selection, selector.single).of(type);
    return new Found(selection, answer);
  }

  private Selection inverted(Selection selection) {
    if (!inverted) {
      return selection;
    }
    if (selector.single) {
      throw CdtErrors.notApplicable("INVERTED with " + selector);
    }
    return selection.inverted();
  }
}
