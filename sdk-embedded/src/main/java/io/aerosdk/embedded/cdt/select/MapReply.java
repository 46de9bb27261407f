package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is told of a selection in a map. */
final class MapReply {
  private final MapSelector entries;
  private final MapItem map;
  private final Selection selection;
  private final boolean single;

  MapReply(MapSelector entries, MapItem map, Selection selection, boolean single) {
    this.entries = entries;
    this.map = map;
    this.selection = selection;
    this.single = single;
  }

  @Nullable Item of(ReturnType type) {
    int[] picks = selection.picks();
    return switch (type) {
      case KEY -> listed(map.keys());
      case VALUE -> listed(map.values());
      case KEY_VALUE -> entries(picks, MapItem.PRESERVE_ORDER);
      case UNORDERED_MAP -> entries(picks, 0);
      case ORDERED_MAP -> entries(sorted(picks), MapItem.KEY_ORDERED);
      default ->
          new PositionReply(selection, single)
              .of(type, selection.isWholeRange(), index -> entries.ranking().rank(index));
    };
  }

  private @Nullable Item listed(Item[] parts) {
    int[] picks = selection.picks();
    if (single) {
      return picks.length == 0 ? null : parts[picks[0]];
    }
    return ListItem.of(pick(parts, picks));
  }

  private MapItem entries(int[] picks, int flags) {
    return MapItem.of(pick(map.keys(), picks), pick(map.values(), picks), flags);
  }

  private static Item[] pick(Item[] parts, int[] picks) {
    Item[] picked = new Item[picks.length];
    Arrays.setAll(picked, i -> parts[picks[i]]);
    return picked;
  }

  private static int[] sorted(int[] picks) {
    int[] sorted = picks.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
