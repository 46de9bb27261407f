package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.cdt.path.Path;
import io.aerosdk.embedded.cdt.path.PathReader;
import io.aerosdk.embedded.cdt.path.PathWriter;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import org.jspecify.annotations.Nullable;

/**
 * Runs list and map operations on values. Thread-safe: nothing is kept between calls, and values
 * that are passed in never change.
 *
 * <pre>{@code
 * Item size = CdtOperations.read(bin, CdtCall.parse(operationValue), expressions);
 * Change change = CdtOperations.modify(bin, CdtCall.parse(operationValue), expressions);
 * }</pre>
 */
public final class CdtOperations {
  private CdtOperations() {}

  /**
   * Runs an operation that reads.
   *
   * @param bin the bin's value
   * @param expressions builds the expressions of path operations
   * @return the answer, or null when the operation has none
   * @throws ServerException with the result code of whatever is wrong
   */
  public static @Nullable Item read(Item bin, CdtCall call, LoopExpressions expressions) {
    if (call.isPath()) {
      checkPath(bin);
      return new PathReader(call.path(false, expressions)).read(bin);
    }
    Context context = call.context();
    if (context == null) {
      return new Leaf(call, true).read(bin);
    }
    checkContext(bin);
    return new ContextPath(context, new Leaf(call, false)).read(bin);
  }

  /**
   * Runs an operation that modifies.
   *
   * @param bin the bin's value, null when there is none yet
   * @param expressions builds the expressions of path operations
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modify(@Nullable Item bin, CdtCall call, LoopExpressions expressions) {
    if (call.isPath()) {
      return modifyPath(bin, call, expressions);
    }
    Context context = call.context();
    if (context == null) {
      return new Leaf(call, true).modify(bin);
    }
    if (bin != null) {
      checkContext(bin);
    }
    return new ContextPath(context, new Leaf(call, false)).modify(bin);
  }

  /**
   * Reads the element that a context leads to.
   *
   * @param pairs the context: pairs of type and value
   * @throws ServerException with the result code of whatever is wrong
   */
  public static @Nullable Item readAt(Item bin, ListItem pairs, ContextTarget target) {
    checkContext(bin);
    return new ContextPath(Context.of(pairs), target).read(bin);
  }

  /**
   * Changes the element that a context leads to, and with it what lies on the way.
   *
   * @param pairs the context: pairs of type and value
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modifyAt(Item bin, ListItem pairs, ContextTarget target) {
    checkContext(bin);
    return new ContextPath(Context.of(pairs), target).modify(bin);
  }

  private static Change modifyPath(@Nullable Item bin, CdtCall call, LoopExpressions expressions) {
    Item container = checkPath(bin);
    Path path = call.path(true, expressions);
    return new Change(new PathWriter(path, expressions).write(container, 0), null);
  }

  private static Item checkPath(@Nullable Item bin) {
    if (bin instanceof ListItem || bin instanceof MapItem) {
      return bin;
    }
    throw CdtErrors.wrongType("a path in neither list nor map");
  }

  private static void checkContext(Item bin) {
    if (!(bin instanceof ListItem) && !(bin instanceof MapItem)) {
      throw CdtErrors.parameter("a context in " + bin.kind());
    }
  }
}
