package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.RecordAccess;
import java.util.concurrent.locks.Lock;

/**
 * Renews the life of a record that is read in the last part of it. The reply to the read still
 * shows the old life; the generation stays.
 *
 * @param percent the last part of the life, in percent of it; 0 for never
 */
record ReadTouch(int percent) {
  private static final int NEVER = -1;

  /**
   * What the request asks for; a record that never ends is never renewed, whatever it says.
   *
   * @param requested the percentage in the request, 0 for the namespace's own, -1 for never
   * @throws ServerException PARAMETER above 100
   */
  static ReadTouch of(int requested, NamespaceConfig config, RecordView record) {
    if (requested == NEVER || record.voidTime() == 0) {
      return new ReadTouch(0);
    }
    if (requested < 0 || requested > 100) {
      throw new ServerException(ResultCode.PARAMETER, "read-touch percent " + requested);
    }
    return new ReadTouch(requested == 0 ? config.defaultReadTouchTtlPercent() : requested);
  }

  void apply(Namespace namespace, RecordAccess access, StoredRecord record) {
    if (percent == 0) {
      return;
    }
    long ttl = record.voidTime() - record.lastUpdateMillis() / 1000;
    int now = namespace.clock().seconds();
    if (now < record.voidTime() - ttl * percent / 100) {
      return;
    }
    Lock lock = namespace.lock(record.digest());
    lock.lock();
    try {
      if (namespace.find(record.digest()) == record && access.mayTouch(record.digest())) {
        namespace.retouch(record, (int) (now + ttl));
      }
    } finally {
      lock.unlock();
    }
  }
}
