package io.aerosdk.command.bin;

import com.aerospike.client.operation.BitWriteFlags;

/** What a write to the bits of a bin may do. {@code CREATE_ONLY} excludes {@code UPDATE_ONLY}. */
public enum BitOption {
  /** Fails with {@code BIN_EXISTS_ERROR} if the bin is there. For insert. */
  CREATE_ONLY(BitWriteFlags.CREATE_ONLY),

  /** Fails with {@code BIN_NOT_FOUND} if the bin is missing. For all. */
  UPDATE_ONLY(BitWriteFlags.UPDATE_ONLY),

  /** Does nothing where the operation would fail for its options or the length of the bin. */
  NO_FAIL(BitWriteFlags.NO_FAIL),

  /**
   * Where the bits reach over the end of the bin, does what is possible instead of failing. For
   * remove, set, or, xor, and, not, leftShift and rightShift.
   */
  PARTIAL(BitWriteFlags.PARTIAL);

  final int flag;

  BitOption(int flag) {
    this.flag = flag;
  }
}
