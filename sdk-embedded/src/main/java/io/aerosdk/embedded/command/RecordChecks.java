package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.RecordView;
import java.util.Arrays;

/** What a command checks of a record before it does anything; commands decide on the order. */
final class RecordChecks {
  private static final byte[] NO_NAME = {};

  private RecordChecks() {}

  /** Reads and deletes may leave out the set; if they name one, it must be the record's. */
  static void requireSetIfSent(Request request, RecordView record) {
    if (request.fields().length(FieldType.SET) > 0) {
      requireSet(request, record);
    }
  }

  /** The record must be in the set of the request, in none if the request names none. */
  static void requireSet(Request request, RecordView record) {
    RecordSet set = record.set();
    if (!request.fields().is(FieldType.SET, set == null ? NO_NAME : set.nameBytes())) {
      throw new ServerException(ResultCode.PARAMETER, "record is in another set");
    }
  }

  /** A key that was sent must be the stored one, if one is stored. */
  static void requireKey(Request request, RecordView record) {
    Fields fields = request.fields();
    byte[] stored = record.key();
    if (stored == null || !fields.has(FieldType.KEY)) {
      return;
    }
    int start = fields.start(FieldType.KEY);
    int end = start + fields.length(FieldType.KEY);
    if (!Arrays.equals(stored, 0, stored.length, fields.body(), start, end)) {
      throw new ServerException(ResultCode.KEY_MISMATCH, "another key is stored");
    }
  }

  /** The generation, if the client expects one; 0 is that of a record that does not exist. */
  static void requireGeneration(Request request, int generation) {
    boolean refused =
        (request.has2(MessageFlags.GENERATION) && request.generation() != generation)
            || (request.has2(MessageFlags.GENERATION_GT)
                && Integer.compareUnsigned(request.generation(), generation) <= 0);
    if (refused) {
      throw new ServerException(ResultCode.GENERATION, "generation is " + generation);
    }
  }
}
