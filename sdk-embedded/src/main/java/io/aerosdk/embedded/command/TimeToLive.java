package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordView;

/** The time to live that a write asks for, in its special values. */
final class TimeToLive {
  private static final int NAMESPACE_DEFAULT = 0;
  private static final int NEVER_EXPIRE = -1;
  private static final int KEEP = -2;
  private static final int MAX_SECONDS = 315_360_000;

  private TimeToLive() {}

  /**
   * The void-time that a write gives to a record.
   *
   * @param requested the value of the request
   * @param record the record before the write; generation 0 if it is created
   * @throws ServerException PARAMETER for a value out of range, FORBIDDEN where nothing may expire
   */
  static int voidTime(int requested, Namespace namespace, RecordView record) {
    if (requested == NEVER_EXPIRE) {
      return 0;
    }
    if (requested == KEEP && record.generation() != 0) {
      return record.voidTime();
    }
    int seconds =
        requested == NAMESPACE_DEFAULT || requested == KEEP
            ? namespace.config().defaultTtl()
            : requested;
    if (seconds < 0 || seconds > MAX_SECONDS) {
      throw new ServerException(ResultCode.PARAMETER, "time to live of " + requested + " s");
    }
    if (seconds == 0) {
      return 0;
    }
    if (!namespace.config().allowsTtl()) {
      throw new ServerException(ResultCode.FORBIDDEN, "the namespace does not sweep records");
    }
    return namespace.clock().seconds() + seconds;
  }
}
