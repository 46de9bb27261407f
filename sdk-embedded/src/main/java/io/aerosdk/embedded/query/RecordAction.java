package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.storage.StoredRecord;

/** What a background job does with each record. Called from one thread at a time. */
@FunctionalInterface
interface RecordAction {
  /**
   * Acts on a record, which may have changed or gone since it was found.
   *
   * @param filter what the record must still pass
   * @return the result code of the command that this amounts to
   */
  int apply(StoredRecord found, CommandFilter filter);
}
