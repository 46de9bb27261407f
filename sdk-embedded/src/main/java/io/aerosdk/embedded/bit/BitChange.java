package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.protocol.ServerException;
import org.jspecify.annotations.Nullable;

/** An operation that modifies, its arguments checked. */
sealed interface BitChange permits SpanChange, ByteChange {
  /** The operation. */
  BitOp op();

  /** Its write flags. */
  BitFlags flags();

  /**
   * The blob afterwards, a new array, or {@code blob} itself when nothing changes.
   *
   * @throws ServerException OP_NOT_APPLICABLE or PARAMETER when it does not fit the blob
   */
  byte[] apply(byte[] blob);

  /** Reads and checks the arguments. */
  static BitChange of(BitCall call) {
    BitOp op = call.op(true);
    return switch (op) {
      case RESIZE, INSERT, REMOVE -> ByteChange.of(op, call.arguments());
      default -> SpanChange.of(op, call.arguments());
    };
  }

  /**
   * What becomes of a bin that is not there.
   *
   * @return the new blob, or null when there will be none
   */
  default byte @Nullable [] create() {
    if (flags().updateOnly() || !op().creates()) {
      if (flags().noFail()) {
        return null;
      }
      throw BitErrors.binNotFound();
    }
    byte[] blob = apply(new byte[0]);
    return blob.length == 0 ? null : blob;
  }

  /**
   * Whether a bin that is there is left as it is.
   *
   * @throws ServerException BIN_EXISTS when it must not be there
   */
  default boolean passesOver() {
    if (flags().createOnly() && !flags().noFail()) {
      throw BitErrors.binExists();
    }
    return flags().createOnly();
  }
}
