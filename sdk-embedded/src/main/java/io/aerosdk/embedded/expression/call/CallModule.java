package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family of operations that expressions call on a value. Immutable and thread-safe. */
public sealed interface CallModule permits CdtModule, BitModule, HllModule {
  /**
   * What is called.
   *
   * @param context the way to an element inside of the value, null for the value itself
   * @param code the operation
   * @param arguments its arguments
   * @param expressions builds the expressions of paths
   */
  record Call(
      @Nullable ListItem context, long code, List<Item> arguments, LoopExpressions expressions) {}

  /** The operation that selects by a path, of which the arguments say whether it modifies. */
  int PATH = 254;

  /** The number of list and map operations on the wire. */
  int CDT = 0;

  /** The number of bit operations on the wire. */
  int BITS = 1;

  /** The number of HyperLogLog operations on the wire. */
  int HLL = 2;

  /** Whether an operation code reads. */
  boolean reads(long code);

  /** Whether an operation code modifies. */
  boolean modifies(long code);

  /**
   * The answer of an operation that reads, or null when it has none.
   *
   * @param value what is read
   * @throws ServerException if the operation fails
   */
  @Nullable Item read(Item value, Call call);

  /**
   * The whole value after an operation that modifies.
   *
   * @param value what is modified
   * @throws ServerException if the operation fails
   */
  @Nullable Item modify(Item value, Call call);

  /** The module of a number on the wire, or null when there is none. */
  static @Nullable CallModule ofCode(long code) {
    if (code < CDT || code > HLL) {
      return null;
    }
    return code == CDT ? new CdtModule() : code == BITS ? new BitModule() : new HllModule();
  }
}
