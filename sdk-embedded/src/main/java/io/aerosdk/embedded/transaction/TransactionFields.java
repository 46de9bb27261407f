package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The fields of messages about transactions; their numbers are little-endian. */
final class TransactionFields {
  private static final int VERSION_SIZE = 7;

  private TransactionFields() {}

  /** The transaction that the command is part of. */
  static long transaction(Fields fields) {
    if (fields.length(FieldType.TXN_ID) != Long.BYTES) {
      throw new ServerException(ResultCode.PARAMETER, "transaction id that is none");
    }
    return Long.reverseBytes(BigEndian.getLong(fields.body(), fields.start(FieldType.TXN_ID)));
  }

  /** The version of the record that the client knows; 0 if it knows none. */
  static long version(Fields fields) {
    if (!fields.has(FieldType.RECORD_VERSION)) {
      return 0;
    }
    if (fields.length(FieldType.RECORD_VERSION) != VERSION_SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "record version that is none");
    }
    int start = fields.start(FieldType.RECORD_VERSION);
    long version = 0;
    for (int i = VERSION_SIZE - 1; i >= 0; i--) {
      version = version << 8 | (fields.body()[start + i] & 0xff);
    }
    return version;
  }

  /** Tells the client which version of the record it has to do with. */
  static void writeVersion(long version, MessageWriter out) {
    byte[] bytes = new byte[VERSION_SIZE];
    for (int i = 0; i < VERSION_SIZE; i++) {
      bytes[i] = (byte) (version >>> (8 * i));
    }
    out.field(FieldType.RECORD_VERSION, bytes);
  }

  /** Tells the client how long the transaction has. */
  static void writeDeadline(int deadline, MessageWriter out) {
    int wire = Integer.reverseBytes(deadline);
    out.field(
        FieldType.TXN_DEADLINE,
        new byte[] {(byte) (wire >>> 24), (byte) (wire >>> 16), (byte) (wire >>> 8), (byte) wire});
  }

  /** Until when the client thinks the transaction may write; 0 if it does not say. */
  static int deadline(Fields fields) {
    if (!fields.has(FieldType.TXN_DEADLINE)) {
      return 0;
    }
    if (fields.length(FieldType.TXN_DEADLINE) != Integer.BYTES) {
      throw new ServerException(ResultCode.PARAMETER, "transaction deadline that is none");
    }
    return Integer.reverseBytes(
        BigEndian.getInt(fields.body(), fields.start(FieldType.TXN_DEADLINE)));
  }
}
