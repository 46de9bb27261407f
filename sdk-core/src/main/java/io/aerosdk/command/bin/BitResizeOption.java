package io.aerosdk.command.bin;

import com.aerospike.client.operation.BitResizeFlags;
import com.aerospike.client.operation.BitWriteFlags;

/**
 * How the bytes of a bin are resized. {@code GROW_ONLY} excludes {@code SHRINK_ONLY}, and {@code
 * CREATE_ONLY} excludes {@code UPDATE_ONLY}.
 */
public enum BitResizeOption {
  /** Adds or removes bytes at the front, not at the end. */
  FROM_FRONT(0, BitResizeFlags.FROM_FRONT),

  /** Fails if there are more bytes already. */
  GROW_ONLY(0, BitResizeFlags.GROW_ONLY),

  /** Fails if there are fewer bytes. */
  SHRINK_ONLY(0, BitResizeFlags.SHRINK_ONLY),

  /** Fails with {@code BIN_EXISTS_ERROR} if the bin is there. */
  CREATE_ONLY(BitWriteFlags.CREATE_ONLY, 0),

  /** Fails with {@code BIN_NOT_FOUND} if the bin is missing. */
  UPDATE_ONLY(BitWriteFlags.UPDATE_ONLY, 0),

  /** Does nothing where the operation would fail for its options. */
  NO_FAIL(BitWriteFlags.NO_FAIL, 0);

  final int writeFlag;
  final int resizeFlag;

  BitResizeOption(int writeFlag, int resizeFlag) {
    this.writeFlag = writeFlag;
    this.resizeFlag = resizeFlag;
  }
}
