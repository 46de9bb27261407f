package io.aerosdk.embedded.batch;

import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.command.RecordExecutor;
import io.aerosdk.embedded.command.RequestGuard;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Runs the rows of a batch in their order and answers each, in blocks of a limited size, then the
 * trailer in a block of its own. A row that fails ends the batch with its block, unless the client
 * wants all of them.
 */
final class BatchAnswer implements Answer {
  private static final int RESPOND_ALL_KEYS = 0x04;
  private static final int REPORT_ERROR_RECORDS = 0x08;
  private static final int BLOCK_BYTES = 128 * 1024;
  private static final int BLOCK_ROWS = 4096;
  private static final int USUAL_ROW_BYTES = 64;

  private final RecordExecutor records;
  private final RequestGuard guard;
  private final List<BatchRow> rows;
  private final byte[] body;
  private final int flags;
  private final boolean isLong;
  private int next;
  private int failure = ResultCode.OK;

  /**
   * @param guard decides which rows are done
   * @param body the request that the rows point into
   * @param flags what to do about rows that fail
   */
  BatchAnswer(
      RecordExecutor records, RequestGuard guard, List<BatchRow> rows, byte[] body, int flags) {
    this.records = records;
    this.guard = guard;
    this.rows = rows;
    this.body = body;
    this.flags = flags;
    this.isLong = anyIsLong(rows);
  }

  private static boolean anyIsLong(List<BatchRow> rows) {
    for (BatchRow row : rows) {
      if (RecordCommands.isLong(row.command().request())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isLong() {
    return isLong;
  }

  @Override
  public Next write(ByteBuf out) {
    MessageWriter writer = new MessageWriter(out);
    writer.openBlock();
    int limit = Math.min(rows.size(), next + BLOCK_ROWS);
    out.ensureWritable(Math.min(BLOCK_BYTES, (limit - next) * USUAL_ROW_BYTES));
    while (next < limit && writer.blockSize() < BLOCK_BYTES) {
      writeRow(rows.get(next++), writer);
    }
    if (failure != ResultCode.OK && (flags & REPORT_ERROR_RECORDS) == 0) {
      writer.discardBlock();
    }
    writer.closeBlock();
    if (next < rows.size() && failure == ResultCode.OK) {
      return Next.MORE;
    }
    writer.status(failure, MessageFlags.LAST);
    return Next.DONE;
  }

  private void writeRow(BatchRow row, MessageWriter writer) {
    BatchRow.Command command = row.command();
    Digest digest = Digest.read(body, row.digestAt());
    writer.begin();
    int code = execute(command, digest, writer);
    writer.end(code, 0, 0, row.index());
    if (!isOrdinary(code) && (flags & RESPOND_ALL_KEYS) == 0) {
      failure = code;
    }
  }

  private int execute(BatchRow.Command command, Digest digest, MessageWriter writer) {
    try {
      guard.check(command.request());
    } catch (ServerException refused) {
      return refused.resultCode();
    }
    return records.execute(
        command.namespace(), command.request(), digest, command.filter(), writer);
  }

  private static boolean isOrdinary(int code) {
    return code == ResultCode.OK || code == ResultCode.NOT_FOUND || code == ResultCode.FILTERED_OUT;
  }
}
