package io.aerosdk.command.bin;

import com.aerospike.client.operation.HLLWriteFlags;

/**
 * What a write to a HyperLogLog sketch may do. {@code CREATE_ONLY} excludes {@code UPDATE_ONLY}.
 */
public enum HllOption {
  /** Fails with {@code BIN_EXISTS_ERROR} if the bin is there. For init, add and setUnion. */
  CREATE_ONLY(HLLWriteFlags.CREATE_ONLY),

  /** Fails with {@code BIN_NOT_FOUND} if the bin is missing. For init and setUnion. */
  UPDATE_ONLY(HLLWriteFlags.UPDATE_ONLY),

  /** Does nothing where the operation would fail for a reason of its options. For all three. */
  NO_FAIL(HLLWriteFlags.NO_FAIL),

  /**
   * Folds the sketch to the smallest number of index bits of those united, and drops minhash bits
   * that differ, instead of failing. For setUnion.
   */
  ALLOW_FOLD(HLLWriteFlags.ALLOW_FOLD);

  final int flag;

  HllOption(int flag) {
    this.flag = flag;
  }
}
