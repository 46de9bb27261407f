package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.MapSelector;
import io.aerosdk.embedded.cdt.select.RankHeap;
import io.aerosdk.embedded.cdt.select.Ranking;
import io.aerosdk.embedded.cdt.select.Run;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One level of a path: which elements of a list or map it leads on to.
 *
 * @param type kind and base, as in contexts
 * @param value the index, rank, key, value or list of keys; not used by expressions
 * @param filter what the elements must fulfil as well, null for nothing
 */
public record PathLevel(int type, Item value, @Nullable LoopExpression filter) {
  public static final int EXPRESSION = 4;
  public static final int AND = 0x200;
  private static final int BASE = 0x0F;
  private static final int LIST = 0x10;
  private static final int MAP = 0x20;
  private static final int INDEX = 0;
  private static final int RANK = 1;
  private static final int KEY = 2;
  private static final int VALUE = 3;
  private static final int KEY_LIST = 10;

  public PathLevel {
    boolean known =
        switch (type & BASE) {
          case INDEX, RANK -> value instanceof IntItem;
          case KEY_LIST -> value instanceof ListItem;
          case KEY, VALUE, EXPRESSION -> true;
          default -> false;
        };
    if (!known) {
      throw CdtErrors.parameter("path level " + type);
    }
  }

  /** An expression that selects; a constant true selects everything, a false one is refused. */
  public static PathLevel ofExpression(Item expression, LoopExpressions expressions) {
    return new PathLevel(EXPRESSION, Atom.NIL, build(expression, expressions));
  }

  public PathLevel and(Item expression, LoopExpressions expressions) {
    return new PathLevel(type, value, build(expression, expressions));
  }

  private static @Nullable LoopExpression build(Item item, LoopExpressions expressions) {
    if (item == Atom.FALSE) {
      throw CdtErrors.parameter("a path that selects nothing");
    }
    return item == Atom.TRUE ? null : expressions.build(item);
  }

  /** The indexes of the elements that this level leads to, ascending. */
  public int[] select(Item container, boolean noFail) {
    if (size(container) == 0) {
      return new int[0];
    }
    return IntStream.of(candidates(container))
        .filter(index -> passes(container, index, noFail))
        .toArray();
  }

  /**
   * Checks that this level can be applied to an element. The server reads past the end of a list
   * whose elements it has to rank, so it fails unless that is the last thing in its container.
   *
   * @throws ServerException UNKNOWN if not
   */
  void enter(Item container, int index) {
    boolean ranksList =
        (type & (MAP | BASE)) == RANK
            && element(container, index).value() instanceof ListItem list
            && list.size() > 0
            && !list.ordered();
    if (ranksList && index < size(container) - 1) {
      throw new ServerException(ResultCode.UNKNOWN, "ranks in a list in the middle of another");
    }
  }

  private static int size(Item container) {
    return container instanceof ListItem list ? list.size() : ((MapItem) container).size();
  }

  private int[] candidates(Item container) {
    boolean fits = container instanceof ListItem ? (type & MAP) == 0 : (type & LIST) == 0;
    if (!fits) {
      throw CdtErrors.parameter("path level " + type + " in " + container.kind());
    }
    return container instanceof ListItem list ? inList(list) : inMap((MapItem) container);
  }

  private int[] inList(ListItem list) {
    return switch (type & BASE) {
      case EXPRESSION -> all(list.size());
      case INDEX -> position(list.size());
      case RANK -> {
        int[] rank = position(list.size());
        yield rank.length == 0 || list.ordered()
            ? rank
            : RankHeap.select(list.elements(), new Run(rank[0], 1));
      }
      case VALUE -> equal(list.elements());
      default -> throw CdtErrors.parameter("keys of a list");
    };
  }

  private int[] inMap(MapItem map) {
    return switch (type & BASE) {
      case EXPRESSION -> all(map.size());
      case INDEX -> position(map.size());
      case RANK -> new Ranking(map.values()).elements(position(map.size()));
      case KEY -> keys(map, value);
      case VALUE -> equal(map.values());
      default -> keys(map, ((ListItem) value).elements());
    };
  }

  private static int[] all(int size) {
    return IntStream.range(0, size).toArray();
  }

  private int[] position(int size) {
    long index = ((IntItem) value).value();
    long position = index < 0 ? index + size : index;
    return position >= 0 && position < size ? new int[] {(int) position} : new int[0];
  }

  private int[] equal(Item[] items) {
    return IntStream.range(0, items.length)
        .filter(i -> ValueOrder.equal(items[i], value))
        .toArray();
  }

  private static int[] keys(MapItem map, Item... keys) {
    return Arrays.stream(keys)
        .mapToInt(key -> MapSelector.find(map, key))
        .filter(index -> index >= 0)
        .distinct()
        .sorted()
        .toArray();
  }

  private boolean passes(Item container, int index, boolean noFail) {
    if (filter == null) {
      return true;
    }
    Item result = filter.evaluate(element(container, index));
    int base = type & BASE;
    if (result == null && !noFail && base != INDEX && base != RANK) {
      throw CdtErrors.parameter("a path expression is unknown");
    }
    return result == Atom.TRUE;
  }

  public static LoopExpression.Element element(Item container, int index) {
    return container instanceof ListItem list
        ? new LoopExpression.Element(null, list.get(index), index)
        : new LoopExpression.Element(
            ((MapItem) container).key(index), ((MapItem) container).value(index), -1);
  }
}
