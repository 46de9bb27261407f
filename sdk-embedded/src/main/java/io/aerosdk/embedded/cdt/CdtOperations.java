package io.aerosdk.embedded.cdt;

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
 * Item size = CdtOperations.read(bin, CdtCall.parse(operationValue));
 * Change change = CdtOperations.modify(bin, CdtCall.parse(operationValue));
 * }</pre>
 */
public final class CdtOperations {
  private CdtOperations() {}

  /**
   * Runs an operation that reads.
   *
   * @param bin the bin's value
   * @return the answer, or null when the operation has none
   * @throws ServerException with the result code of whatever is wrong
   */
  public static @Nullable Item read(Item bin, CdtCall call) {
    Context context = call.context();
    if (context == null) {
      return new Leaf(call, true).read(bin);
    }
    checkContainer(bin);
    return new ContextPath(context, new Leaf(call, false)).read(bin);
  }

  /**
   * Runs an operation that modifies.
   *
   * @param bin the bin's value, null when there is none yet
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modify(@Nullable Item bin, CdtCall call) {
    Context context = call.context();
    if (context == null) {
      return new Leaf(call, true).modify(bin);
    }
    if (bin != null) {
      checkContainer(bin);
    }
    return new ContextPath(context, new Leaf(call, false)).modify(bin);
  }

  private static void checkContainer(Item bin) {
    if (!(bin instanceof ListItem) && !(bin instanceof MapItem)) {
      throw CdtErrors.parameter("a context in " + bin.kind());
    }
  }
}
