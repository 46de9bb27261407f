package io.aerosdk.command.cdt;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOrder;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A place in a record: a bin, or an element inside the lists and maps of one, and the builder that
 * takes the operations on it. Steps of the collection language hand it on; users have no need to.
 *
 * <p>Immutable. Arrays are handed out as they are: nobody writes to them.
 *
 * @param <S> the builder
 */
public final class Place<S> {
  private static final CTX[] BIN = {};
  private static final int LIST_INDEX = CTX.listIndex(0).id;
  private static final int MAP_KEY = CTX.mapKey(Value.get(0)).id;
  private static final int KIND = 0x3f;
  private static final int CREATES = 0x1c0;
  private static final int CREATES_ORDERED_LIST = 0xc0;

  private final Function<Operation, S> sink;
  private final String bin;
  private final CTX[] reading;
  private final CTX[] writing;

  private Place(Function<Operation, S> sink, String bin, CTX[] reading, CTX[] writing) {
    this.sink = sink;
    this.bin = bin;
    this.reading = reading;
    this.writing = writing;
  }

  /** A bin, and where its operations go. */
  public static <S> Place<S> ofBin(Function<Operation, S> sink, String bin) {
    return new Place<>(sink, bin, BIN, BIN);
  }

  /**
   * One level further in.
   *
   * @param reading the level for reads
   * @param writing the level for writes: the same, or one that creates what is missing
   */
  public Place<S> into(CTX reading, CTX writing) {
    return new Place<>(sink, bin, append(this.reading, reading), append(this.writing, writing));
  }

  /** Adds an operation to the builder. */
  public S add(Operation operation) {
    return sink.apply(operation);
  }

  /** The name of the bin. */
  public String bin() {
    return bin;
  }

  /** The levels from the bin to here, for reads, which create nothing; none for the bin itself. */
  public CTX[] reading() {
    return reading;
  }

  /** The levels from the bin to here, for writes. */
  public CTX[] writing() {
    return writing;
  }

  /** How many levels are between the bin and here. */
  int depth() {
    return writing.length;
  }

  /**
   * The levels from the bin to here, for the write that creates a collection here: the last one
   * creates as well. Only the key of a map and the index of a list can be created.
   */
  CTX[] creating() {
    if (writing.length == 0 || (last().id & CREATES) != 0) {
      return writing;
    }
    if (last().id == MAP_KEY) {
      return withLast(CTX.mapKeyCreate(last().value, MapOrder.UNORDERED));
    }
    return last().id == LIST_INDEX ? withLast(listIndexCreating(false)) : writing;
  }

  /**
   * As {@link #creating()}, also behind the end of the list.
   *
   * @throws IllegalStateException if the last level is not the index of a list
   */
  CTX[] creatingPadded() {
    if (writing.length == 0 || (last().id & KIND) != LIST_INDEX) {
      throw new IllegalStateException("pad() must follow onListIndex(…)");
    }
    return (last().id & CREATES) == CREATES_ORDERED_LIST
        ? writing
        : withLast(listIndexCreating(true));
  }

  private CTX listIndexCreating(boolean pad) {
    return CTX.listIndexCreate(last().value.toInteger(), ListOrder.UNORDERED, pad);
  }

  private CTX last() {
    return writing[writing.length - 1];
  }

  private CTX[] withLast(CTX level) {
    CTX[] levels = writing.clone();
    levels[levels.length - 1] = level;
    return levels;
  }

  private static CTX[] append(CTX[] levels, CTX level) {
    CTX[] longer = Arrays.copyOf(levels, levels.length + 1);
    longer[levels.length] = level;
    return longer;
  }
}
