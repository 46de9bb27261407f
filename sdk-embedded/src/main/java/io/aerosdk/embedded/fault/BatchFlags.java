package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.transaction.TransactionStep;
import org.jspecify.annotations.Nullable;

/** Looks at the flags of a batch's first row, which need no understanding of the rest. */
final class BatchFlags {
  private static final int ROWS_AT = 5;
  private static final int INFO = 0x02;
  private static final int INFO4 = 0x10;

  private BatchFlags() {}

  /** What the first row does for a transaction; null if nothing, or if it cannot be read. */
  static @Nullable TransactionStep firstStep(Fields fields) {
    if (!fields.has(FieldType.BATCH_INDEX)) {
      return null;
    }
    try {
      return firstStep(fields.cursor(FieldType.BATCH_INDEX));
    } catch (ServerException cutOff) {
      return null;
    }
  }

  private static @Nullable TransactionStep firstStep(Cursor in) {
    in.skip(ROWS_AT + Integer.BYTES + Digest.SIZE);
    int parts = in.u8();
    if ((parts & INFO) == 0 || (parts & INFO4) == 0) {
      return null;
    }
    in.skip(1);
    int info2 = in.u8();
    in.skip(1);
    return TransactionStep.ofFlags(info2, in.u8());
  }
}
