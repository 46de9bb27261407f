package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.cdt.edit.ListEdits;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.StoringRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces or removes what a path selects. */
public final class PathWriter {
  private static final long REMOVE = 100;

  private final Path path;
  private final @Nullable LoopExpression replacement;

  /** A writer for the path, whose expression must build. */
  public PathWriter(Path path, LoopExpressions expressions) {
    this.path = path;
    boolean removes =
        path.apply() instanceof ListItem list
            && list.size() == 1
            && list.get(0) instanceof IntItem code
            && code.value() == REMOVE;
    this.replacement = removes ? null : expressions.build(path.apply());
  }

  /** The container as it is afterwards; the same object when nothing changed. */
  public Item write(Item container, int depth) {
    @Nullable Item[] values = values(container);
    boolean changed = false;
    for (int index : path.levels().get(depth).select(container, path.noFail())) {
      Item before = PathLevel.element(container, index).value();
      Item after = path.isLeaf(depth) ? leaf(container, index) : branch(container, index, depth);
      changed |= after != before;
      values[index] = after;
    }
    return changed ? rebuilt(container, values) : container;
  }

  /** A copy of the values, in which null will mark those that go. */
  private static @Nullable Item[] values(Item container) {
    Item[] values =
        container instanceof ListItem list ? list.elements() : ((MapItem) container).values();
    return Arrays.copyOf(values, values.length);
  }

  private Item branch(Item container, int index, int depth) {
    Item child = PathLevel.element(container, index).value();
    if (!PathReader.isContainer(child)) {
      return child;
    }
    path.enter(container, index, depth);
    return write(child, depth + 1);
  }

  private @Nullable Item leaf(Item container, int index) {
    if (replacement == null) {
      return null;
    }
    LoopExpression.Element element = PathLevel.element(container, index);
    Item value = replacement.evaluate(element);
    if (value != null) {
      return StoringRules.element(value);
    }
    if (path.noFail()) {
      return element.value();
    }
    throw new ServerException(ResultCode.UNKNOWN, "the expression of a path is unknown");
  }

  private static Item rebuilt(Item container, @Nullable Item[] values) {
    if (container instanceof ListItem list) {
      Item[] kept = Arrays.stream(values).filter(v -> v != null).toArray(Item[]::new);
      ListItem changed = ListItem.of(kept, list.flags());
      return changed.ordered() ? ListEdits.sorted(changed) : changed;
    }
    MapItem map = (MapItem) container;
    List<Item> keys = new ArrayList<>();
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Item value = values[i];
      if (value != null) {
        keys.add(map.key(i));
        kept.add(value);
      }
    }
    return MapItem.of(keys.toArray(new Item[0]), kept.toArray(new Item[0]), map.flags());
  }
}
