package io.aerosdk.embedded.cdt.path;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a path operation (code 0xFE).
 *
 * @param levels the levels, at least one
 * @param result one of the constants here
 * @param noFail whether unknown expressions and lists without keys are passed over
 * @param apply the expression to apply, nil for reads
 */
public record Path(List<PathLevel> levels, int result, boolean noFail, Item apply) {
  public static final int TREE = 0;
  public static final int VALUES = 1;
  public static final int KEYS = 2;
  public static final int ENTRIES = 3;
  public static final int APPLY = 4;

  private static final int RESULT = 0x0F;
  private static final int NO_FAIL = 0x10;
  private static final int MOST_LEVELS = 64;

  /** Reads the arguments: the levels, the flags, and for a change the expression. */
  public static Path of(List<Item> arguments, boolean modify, LoopExpressions expressions) {
    if (arguments.size() != (modify ? 3 : 2)
        || !(arguments.get(0) instanceof ListItem pairs)
        || !(arguments.get(1) instanceof IntItem flags)) {
      throw CdtErrors.parameter("malformed path operation");
    }
    long bits = flags.value();
    long result = bits & RESULT;
    if (modify ? result != APPLY : result >= APPLY || (bits & ~(RESULT | NO_FAIL)) != 0) {
      throw CdtErrors.parameter("path flags " + bits);
    }
    Item apply = modify ? arguments.get(2) : Atom.NIL;
    return new Path(levels(pairs, expressions), (int) result, (bits & NO_FAIL) != 0, apply);
  }

  private static List<PathLevel> levels(ListItem pairs, LoopExpressions expressions) {
    int size = pairs.size();
    if (size == 0 || size % 2 != 0 || size > 2 * MOST_LEVELS) {
      throw CdtErrors.parameter("a path of " + size + " parts");
    }
    List<PathLevel> levels = new ArrayList<>();
    boolean mayAnd = false;
    for (int i = 0; i < size; i += 2) {
      int type = type(pairs.get(i));
      Item value = pairs.get(i + 1);
      if (type == (PathLevel.AND | PathLevel.EXPRESSION)) {
        if (!mayAnd) {
          throw CdtErrors.parameter("AND without a level to add it to");
        }
        int last = levels.size() - 1;
        levels.set(last, levels.get(last).and(value, expressions));
        mayAnd = false;
      } else if (type == PathLevel.EXPRESSION) {
        levels.add(PathLevel.ofExpression(value, expressions));
        mayAnd = false;
      } else {
        levels.add(new PathLevel(type, value, null));
        mayAnd = true;
      }
    }
    return levels;
  }

  private static int type(Item item) {
    if (item instanceof IntItem number && number.value() >= 0 && number.value() <= 0xFFFF) {
      return (int) number.value();
    }
    throw CdtErrors.parameter("a path level of no known type");
  }

  /**
   * Checks that the next level can be applied to an element of a container.
   *
   * @throws ServerException if not
   */
  void enter(Item container, int index, int depth) {
    levels.get(depth + 1).enter(container, index);
  }

  public boolean isLeaf(int depth) {
    return depth == levels.size() - 1;
  }
}
