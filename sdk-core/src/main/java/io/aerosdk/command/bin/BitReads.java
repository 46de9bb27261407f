package io.aerosdk.command.bin;

import com.aerospike.client.Operation;
import com.aerospike.client.operation.BitOperation;
import java.util.function.Function;

/**
 * What can be read of the bits of a bin that holds bytes. Each method adds one operation, whose
 * result the row has for the bin, and goes back to the builder.
 *
 * <pre>{@code
 * RecordStream rows = session.query(users.id(1)).bin("flags").bits().count(0, 64).execute();
 * long set = rows.firstOrThrow().getLong("flags");
 * }</pre>
 *
 * <p>Bits are counted from 0, the highest bit of the first byte; a negative offset counts from the
 * end. Bits that reach over the end are an error. A missing bin has no result. Not thread-safe; use
 * from one thread.
 *
 * @param <S> the builder
 */
public sealed class BitReads<S> permits BitWrites {
  private final Function<Operation, S> sink;
  final String bin;

  /**
   * The reads of one bin. Builders call it; users have no need to.
   *
   * @param sink takes the operation and gives the builder to go on with
   * @param bin the bin's name
   */
  public BitReads(Function<Operation, S> sink, String bin) {
    this.sink = sink;
    this.bin = bin;
  }

  final S add(Operation operation) {
    return sink.apply(operation);
  }

  /**
   * The bits: bytes, starting with the first bit, filled up with zeros.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, at least 1
   */
  public final S get(int bitOffset, int bitSize) {
    return add(BitOperation.get(bin, bitOffset, Bits.size("bitSize", bitSize)));
  }

  /**
   * How many of the bits are 1: an integer.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, at least 1
   */
  public final S count(int bitOffset, int bitSize) {
    return add(BitOperation.count(bin, bitOffset, Bits.size("bitSize", bitSize)));
  }

  /**
   * The position of the first bit of this value, counted from the offset: an integer, -1 if there
   * is none.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, at least 1
   * @param value what to look for: true for 1
   */
  public final S leftScan(int bitOffset, int bitSize, boolean value) {
    return add(BitOperation.lscan(bin, bitOffset, Bits.size("bitSize", bitSize), value));
  }

  /**
   * The position of the last bit of this value, counted from the offset: an integer, negative if
   * there is none.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, at least 1
   * @param value what to look for: true for 1
   */
  public final S rightScan(int bitOffset, int bitSize, boolean value) {
    return add(BitOperation.rscan(bin, bitOffset, Bits.size("bitSize", bitSize), value));
  }

  /**
   * The bits as an integer, highest bit first.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, 1 to 64
   * @param signed whether the first bit is a sign; 64 bits without one may come out negative
   */
  public final S getInt(int bitOffset, int bitSize, boolean signed) {
    return add(BitOperation.getInt(bin, bitOffset, Bits.integerSize(bitSize), signed));
  }
}
