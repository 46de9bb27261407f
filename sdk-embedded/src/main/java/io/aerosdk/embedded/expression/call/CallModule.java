package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family of operations that expressions call on a value. Immutable and thread-safe. */
public sealed interface CallModule permits CdtModule, BitModule, HllModule {
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
   * @param context the way to an element inside of it, null for the value itself
   * @throws ServerException if the operation fails
   */
  @Nullable Item read(Item value, @Nullable ListItem context, long code, List<Item> arguments);

  /**
   * The whole value after an operation that modifies.
   *
   * @param value what is modified
   * @param context the way to an element inside of it, null for the value itself
   * @throws ServerException if the operation fails
   */
  @Nullable Item modify(Item value, @Nullable ListItem context, long code, List<Item> arguments);

  /** The module of a number on the wire, or null when there is none. */
  static @Nullable CallModule ofCode(long code) {
    if (code < CDT || code > HLL) {
      return null;
    }
    return code == CDT ? new CdtModule() : code == BITS ? new BitModule() : new HllModule();
  }
}
