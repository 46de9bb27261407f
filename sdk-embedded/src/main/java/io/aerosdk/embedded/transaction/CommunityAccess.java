package io.aerosdk.embedded.transaction;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Records as Community Edition has them: no tombstones, no transactions. Thread-safe. */
final class CommunityAccess implements RecordAccess {
  static final CommunityAccess INSTANCE = new CommunityAccess();

  private CommunityAccess() {}

  @Override
  public @Nullable StoredRecord find(Namespace namespace, Digest digest) {
    return namespace.find(digest);
  }

  @Override
  public @Nullable StoredRecord open(Namespace namespace, Digest digest) {
    return namespace.find(digest);
  }

  @Override
  public StoredRecord commit(Namespace namespace, RecordEdit edit, int voidTime) {
    return namespace.commit(edit, voidTime);
  }

  @Override
  public void requireDelete(Namespace namespace, boolean durable) {
    if (durable) {
      throw new ServerException(ResultCode.ENTERPRISE_ONLY, "durable delete");
    }
  }

  @Override
  public void remove(Namespace namespace, StoredRecord record, boolean durable) {
    namespace.remove(record);
  }
}
