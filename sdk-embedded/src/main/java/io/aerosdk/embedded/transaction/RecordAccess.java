package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * How one command gets at one record: as it is stored, or as the command's transaction left it. Use
 * from one thread, for one command.
 */
public interface RecordAccess {
  /**
   * What a command sees that only reads; no lock is needed.
   *
   * @throws ServerException if its transaction may not read the record
   */
  @Nullable StoredRecord find(Namespace namespace, Digest digest);

  /**
   * What a command starts from that may change the record, and holds its lock.
   *
   * @throws ServerException if the record is another transaction's, or the command's own cannot
   *     have it
   */
  @Nullable StoredRecord open(Namespace namespace, Digest digest);

  /** Stores the record that {@link #open} gave, as edited, and returns what it is now. */
  StoredRecord commit(Namespace namespace, RecordEdit edit, int voidTime);

  /**
   * Refuses a kind of delete before it begins.
   *
   * @param durable whether a tombstone is to stay
   * @throws ServerException if the namespace or the transaction does not delete like that
   */
  void requireDelete(Namespace namespace, boolean durable);

  /** Deletes the record that {@link #open} gave, after {@link #requireDelete}. */
  void remove(Namespace namespace, StoredRecord record, boolean durable);

  /**
   * Whether a write may create a record in a set that is the server's own. Monitors are created
   * where there are no transactions too; only the writes that come next are refused there.
   */
  default boolean mayUseReservedSet(Request write) {
    TransactionStep step = TransactionStep.of(write);
    return step == TransactionStep.ADD_KEYS || step == TransactionStep.MARK;
  }

  /** Whether a read may give the record a longer life. */
  default boolean mayTouch(Digest digest) {
    return true;
  }

  /** The time to live that a write gives the record, in the special values of the protocol. */
  default int recordTtl(Request request) {
    return request.recordTtl();
  }

  /** Begins the reply to a command that changes the record, after {@link #open}. */
  default void opened(MessageWriter out) {}

  /** Begins the reply to a command that leaves the record as it is. */
  default void unchanged(MessageWriter out) {}
}
