package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import java.util.ArrayList;
import java.util.List;

/** Collects what a path selects. */
public final class PathReader {
  private final Path path;

  public PathReader(Path path) {
    this.path = path;
  }

  public Item read(Item bin) {
    if (path.result() == Path.TREE) {
      return tree(bin, 0);
    }
    List<Item> leaves = new ArrayList<>();
    collect(bin, 0, leaves);
    return ListItem.of(leaves.toArray(new Item[0]));
  }

  private int[] select(Item container, int depth) {
    return path.levels().get(depth).select(container, path.noFail());
  }

  /** The container with nothing but what is selected; order flags get lost. */
  private Item tree(Item container, int depth) {
    int[] chosen = select(container, depth);
    if (container instanceof ListItem list) {
      Item[] elements = new Item[chosen.length];
      for (int i = 0; i < chosen.length; i++) {
        elements[i] = branch(list, chosen[i], depth);
      }
      return list.size() == 0 ? list : ListItem.of(elements);
    }
    MapItem map = (MapItem) container;
    Item[] keys = new Item[chosen.length];
    Item[] values = new Item[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      keys[i] = map.key(chosen[i]);
      values[i] = branch(map, chosen[i], depth);
    }
    return map.size() == 0 ? map : MapItem.of(keys, values, 0);
  }

  private Item branch(Item container, int index, int depth) {
    Item child = PathLevel.element(container, index).value();
    if (path.isLeaf(depth) || !isContainer(child)) {
      return child;
    }
    path.enter(container, index, depth);
    return tree(child, depth + 1);
  }

  private void collect(Item container, int depth, List<Item> leaves) {
    boolean leaf = path.isLeaf(depth);
    if (leaf && path.result() != Path.VALUES && container instanceof ListItem) {
      if (path.noFail()) {
        return;
      }
      throw CdtErrors.wrongType("keys of a list");
    }
    for (int index : select(container, depth)) {
      LoopExpression.Element element = PathLevel.element(container, index);
      if (leaf) {
        add(element, leaves);
      } else if (isContainer(element.value())) {
        path.enter(container, index, depth);
        collect(element.value(), depth + 1, leaves);
      }
    }
  }

  private void add(LoopExpression.Element element, List<Item> leaves) {
    Item key = element.key();
    if (path.result() != Path.VALUES && key != null) {
      leaves.add(key);
    }
    if (path.result() != Path.KEYS) {
      leaves.add(element.value());
    }
  }

  public static boolean isContainer(Item item) {
    return item instanceof ListItem || item instanceof MapItem;
  }
}
