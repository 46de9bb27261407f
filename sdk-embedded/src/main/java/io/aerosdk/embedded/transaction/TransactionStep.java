package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What clients do for a transaction besides reading and writing its records. */
public enum TransactionStep {
  /** Tells the monitor which records are going to be written, and creates it with the first. */
  ADD_KEYS,
  /** Asks whether a record that was read is still the same. */
  VERIFY,
  /** Tells the monitor that the transaction is committed. */
  MARK,
  /** Makes the write of a record permanent, after the mark. */
  ROLL_FORWARD,
  /** Takes the write of a record back. */
  ROLL_BACK,
  /** Removes the monitor, when all is done. */
  CLOSE;

  private static final byte[] MONITORS = RecordSet.MONITORS.getBytes(StandardCharsets.ISO_8859_1);

  /** The step that a command on one record, or a row of a batch, is; null if it is none. */
  public static @Nullable TransactionStep of(Request request) {
    if (request.info4() != 0) {
      TransactionStep rolled = ofFlags(request.info2(), request.info4());
      if (rolled != null) {
        return rolled;
      }
    }
    return request.has2(MessageFlags.WRITE) && isOnMonitor(request) ? onMonitor(request) : null;
  }

  /** The step that the flags of a command tell of; null if they tell of none. */
  public static @Nullable TransactionStep ofFlags(int info2, int info4) {
    if ((info2 & MessageFlags.WRITE) == 0) {
      return (info4 & MessageFlags.TXN_VERIFY_READ) == 0 ? null : VERIFY;
    }
    if ((info4 & MessageFlags.TXN_ROLL_FORWARD) != 0) {
      return ROLL_FORWARD;
    }
    return (info4 & MessageFlags.TXN_ROLL_BACK) == 0 ? null : ROLL_BACK;
  }

  static boolean isOnMonitor(Request request) {
    return request.fields().is(FieldType.SET, MONITORS);
  }

  private static @Nullable TransactionStep onMonitor(Request request) {
    if (request.has2(MessageFlags.DELETE)) {
      return CLOSE;
    }
    if (request.fields().has(FieldType.UDF_PACKAGE)) {
      return null;
    }
    boolean marks = false;
    boolean adds = false;
    for (Operation operation : request.operations()) {
      boolean writes = operation.code() == OperationCode.WRITE;
      if (writes && operation.name().equals(MonitorAccess.MARK)) {
        marks = true;
      } else if (operation.code() == OperationCode.CDT_MODIFY
          && operation.name().equals(MonitorAccess.KEYS)) {
        adds = true;
      } else if (!writes || !operation.name().equals(MonitorAccess.ID)) {
        return null;
      }
    }
    return marks == adds ? null : marks ? MARK : ADD_KEYS;
  }

  /** The transaction whose monitor the command creates; 0 if it adds to one that is there. */
  static long createdTransaction(Request request) {
    for (Operation operation : request.operations()) {
      if (operation.name().equals(MonitorAccess.ID)
          && operation.particleType() == ParticleType.INTEGER
          && operation.valueLength() == Long.BYTES) {
        return BigEndian.getLong(operation.value(), 0);
      }
    }
    return 0;
  }
}
