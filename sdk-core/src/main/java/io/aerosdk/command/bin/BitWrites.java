package io.aerosdk.command.bin;

import static io.aerosdk.command.bin.BitOption.CREATE_ONLY;
import static io.aerosdk.command.bin.BitOption.NO_FAIL;
import static io.aerosdk.command.bin.BitOption.PARTIAL;
import static io.aerosdk.command.bin.BitOption.UPDATE_ONLY;

import com.aerospike.client.Operation;
import com.aerospike.client.operation.BitOperation;
import com.aerospike.client.operation.BitOverflowAction;
import com.aerospike.client.operation.BitPolicy;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be done with the bits of a bin inside a write. Each method adds one operation and goes
 * back to the builder; {@code resize} and {@code insert} create the bin, all others need it.
 *
 * <pre>{@code
 * session
 *     .upsert(users.id(1))
 *     .bin("flags")
 *     .bits()
 *     .resize(8)
 *     .bin("flags")
 *     .bits()
 *     .setInt(3, 1, 1)
 *     .execute();
 * }</pre>
 *
 * <p>Bits are counted from 0, the highest bit of the first byte; a negative offset counts from the
 * end. Not thread-safe; use from one thread.
 *
 * @param <S> the builder
 */
public final class BitWrites<S> extends BitReads<S> {
  private static final Set<BitOption> FOR_INSERT =
      Sets.immutableEnumSet(CREATE_ONLY, UPDATE_ONLY, NO_FAIL);
  private static final Set<BitOption> FOR_BITS =
      Sets.immutableEnumSet(UPDATE_ONLY, NO_FAIL, PARTIAL);
  private static final Set<BitOption> FOR_INTEGERS = Sets.immutableEnumSet(UPDATE_ONLY, NO_FAIL);

  /**
   * The writes of one bin. Builders call it; users have no need to.
   *
   * @param sink takes the operation and gives the builder to go on with
   * @param bin the bin's name
   */
  public BitWrites(Function<Operation, S> sink, String bin) {
    super(sink, bin);
  }

  /**
   * Makes the bin this long: adds zero bytes, or removes bytes, at the end.
   *
   * @param byteSize how many bytes, 0 or more
   */
  public S resize(int byteSize, BitResizeOption... options) {
    Set<BitResizeOption> set = Options.of("resize", EnumSet.allOf(BitResizeOption.class), options);
    Options.notBoth("resize", set, BitResizeOption.GROW_ONLY, BitResizeOption.SHRINK_ONLY);
    Options.notBoth("resize", set, BitResizeOption.CREATE_ONLY, BitResizeOption.UPDATE_ONLY);
    int writeFlags = 0;
    int resizeFlags = 0;
    for (BitResizeOption option : set) {
      writeFlags |= option.writeFlag;
      resizeFlags |= option.resizeFlag;
    }
    int size = Bits.notNegative("byteSize", byteSize);
    return add(BitOperation.resize(new BitPolicy(writeFlags), bin, size, resizeFlags));
  }

  /**
   * Inserts bytes; those behind move on.
   *
   * @param byteOffset where; negative from the end; a gap behind the end is filled with zeros
   * @param value at least 1 byte
   * @param options {@code CREATE_ONLY}, {@code UPDATE_ONLY}, {@code NO_FAIL}
   */
  public S insert(int byteOffset, byte[] value, BitOption... options) {
    BitPolicy policy = policy("insert", FOR_INSERT, options);
    return add(BitOperation.insert(policy, bin, byteOffset, Bits.notEmpty(value)));
  }

  /**
   * Removes bytes; those behind move up.
   *
   * @param byteOffset the first one; negative from the end
   * @param byteSize how many, at least 1
   * @param options {@code UPDATE_ONLY}, {@code NO_FAIL}, {@code PARTIAL}
   */
  public S remove(int byteOffset, int byteSize, BitOption... options) {
    BitPolicy policy = policy("remove", FOR_BITS, options);
    return add(BitOperation.remove(policy, bin, byteOffset, Bits.size("byteSize", byteSize)));
  }

  /**
   * Sets bits.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, at least 1
   * @param value the bits, from the first one on; at least {@code bitSize}
   * @param options {@code UPDATE_ONLY}, {@code NO_FAIL}, {@code PARTIAL}
   */
  public S set(int bitOffset, int bitSize, byte[] value, BitOption... options) {
    BitPolicy policy = policy("set", FOR_BITS, options);
    return add(BitOperation.set(policy, bin, bitOffset, size(bitSize), bits(value, bitSize)));
  }

  /** Sets bits to what they are or {@code value} is; arguments as in {@link #set}. */
  public S or(int bitOffset, int bitSize, byte[] value, BitOption... options) {
    BitPolicy policy = policy("or", FOR_BITS, options);
    return add(BitOperation.or(policy, bin, bitOffset, size(bitSize), bits(value, bitSize)));
  }

  /** Turns those bits over that are 1 in {@code value}; arguments as in {@link #set}. */
  public S xor(int bitOffset, int bitSize, byte[] value, BitOption... options) {
    BitPolicy policy = policy("xor", FOR_BITS, options);
    return add(BitOperation.xor(policy, bin, bitOffset, size(bitSize), bits(value, bitSize)));
  }

  /** Clears those bits that are 0 in {@code value}; arguments as in {@link #set}. */
  public S and(int bitOffset, int bitSize, byte[] value, BitOption... options) {
    BitPolicy policy = policy("and", FOR_BITS, options);
    return add(BitOperation.and(policy, bin, bitOffset, size(bitSize), bits(value, bitSize)));
  }

  /** Turns all these bits over; arguments as in {@link #set}. */
  public S not(int bitOffset, int bitSize, BitOption... options) {
    BitPolicy policy = policy("not", FOR_BITS, options);
    return add(BitOperation.not(policy, bin, bitOffset, size(bitSize)));
  }

  /**
   * Moves these bits towards the first one and fills up with zeros; other arguments as in {@link
   * #set}.
   *
   * @param shift by how many bits, 0 or more
   */
  public S leftShift(int bitOffset, int bitSize, int shift, BitOption... options) {
    BitPolicy policy = policy("leftShift", FOR_BITS, options);
    int by = Bits.notNegative("shift", shift);
    return add(BitOperation.lshift(policy, bin, bitOffset, size(bitSize), by));
  }

  /**
   * Moves these bits towards the last one and fills up with zeros; other arguments as in {@link
   * #set}.
   *
   * @param shift by how many bits, 0 or more
   */
  public S rightShift(int bitOffset, int bitSize, int shift, BitOption... options) {
    BitPolicy policy = policy("rightShift", FOR_BITS, options);
    int by = Bits.notNegative("shift", shift);
    return add(BitOperation.rshift(policy, bin, bitOffset, size(bitSize), by));
  }

  /**
   * Adds to the integer that these bits are, highest bit first.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, 1 to 64
   * @param value what to add
   * @param signed whether the first bit is a sign
   * @param onOverflow what to do if the sum needs more bits: fail, take the largest (or smallest)
   *     number, or drop the bits that are too many
   * @param options {@code UPDATE_ONLY}, {@code NO_FAIL}
   */
  public S add(
      int bitOffset,
      int bitSize,
      long value,
      boolean signed,
      BitOverflowAction onOverflow,
      BitOption... options) {
    BitPolicy policy = policy("add", FOR_INTEGERS, options);
    int size = Bits.integerSize(bitSize);
    return add(BitOperation.add(policy, bin, bitOffset, size, value, signed, checked(onOverflow)));
  }

  /** Subtracts from the integer that these bits are; arguments as in {@link #add}. */
  public S subtract(
      int bitOffset,
      int bitSize,
      long value,
      boolean signed,
      BitOverflowAction onOverflow,
      BitOption... options) {
    BitPolicy policy = policy("subtract", FOR_INTEGERS, options);
    int size = Bits.integerSize(bitSize);
    return add(
        BitOperation.subtract(policy, bin, bitOffset, size, value, signed, checked(onOverflow)));
  }

  /**
   * Sets these bits to an integer, highest bit first.
   *
   * @param bitOffset the first bit; negative from the end
   * @param bitSize how many bits, 1 to 64
   * @param value its lowest bits are taken
   * @param options {@code UPDATE_ONLY}, {@code NO_FAIL}
   */
  public S setInt(int bitOffset, int bitSize, long value, BitOption... options) {
    BitPolicy policy = policy("setInt", FOR_INTEGERS, options);
    return add(BitOperation.setInt(policy, bin, bitOffset, Bits.integerSize(bitSize), value));
  }

  private static int size(int bitSize) {
    return Bits.size("bitSize", bitSize);
  }

  private static byte[] bits(byte[] value, int bitSize) {
    return Bits.longEnough(value, bitSize);
  }

  private static BitOverflowAction checked(BitOverflowAction onOverflow) {
    return Objects.requireNonNull(onOverflow, "onOverflow must not be null");
  }

  private static BitPolicy policy(String operation, Set<BitOption> allowed, BitOption[] given) {
    if (given.length == 0) {
      return BitPolicy.Default;
    }
    Set<BitOption> options = Options.of(operation, allowed, given);
    Options.notBoth(operation, options, CREATE_ONLY, UPDATE_ONLY);
    int flags = 0;
    for (BitOption option : options) {
      flags |= option.flag;
    }
    return new BitPolicy(flags);
  }
}
