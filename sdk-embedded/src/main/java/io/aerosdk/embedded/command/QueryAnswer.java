package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.StoredRecord;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Walks through the partitions of a query and sends the records that fit, in blocks of a limited
 * size. Holds one partition's records at a time.
 */
final class QueryAnswer implements Answer {
  private static final int BLOCK_BYTES = 128 * 1024;
  private static final int BLOCK_PARTITIONS = 256;

  private final Namespace namespace;
  private final QueryRequest query;
  private final RecordFilter filter;
  private final RecordProjection projection;
  private final List<QueryPartitions.Entry> partitions;
  private final long startNanos = System.nanoTime();
  private StoredRecord[] records = new StoredRecord[0];
  private int nextRecord;
  private int nextPartition;
  private long sent;

  QueryAnswer(
      Namespace namespace, QueryRequest query, RecordFilter filter, RecordProjection projection) {
    this.namespace = namespace;
    this.query = query;
    this.filter = filter;
    this.projection = projection;
    this.partitions = query.partitions().entries();
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public Next write(ByteBuf out) {
    MessageWriter writer = new MessageWriter(out);
    writer.openBlock();
    boolean complete = writeRecords(writer);
    if (!complete) {
      writer.closeBlock();
      return pauseMillis() > 0 ? Next.PAUSE : Next.MORE;
    }
    if (!query.isShort()) {
      writer.closeBlock();
      writer.openBlock();
    }
    writer.begin();
    writer.end(ResultCode.OK, 0, MessageFlags.LAST, 0);
    writer.closeBlock();
    return Next.DONE;
  }

  @Override
  public long pauseMillis() {
    if (query.recordsPerSecond() == 0) {
      return 0;
    }
    long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    return Math.max(0, sent * 1000 / query.recordsPerSecond() - elapsed);
  }

  /** Fills the block; true when the query is over. */
  private boolean writeRecords(MessageWriter writer) {
    int partitionLimit = nextPartition + BLOCK_PARTITIONS;
    while (sent < query.maxRecords()) {
      if (nextRecord == records.length) {
        if (nextPartition == partitions.size()) {
          return true;
        }
        if (nextPartition == partitionLimit) {
          return false;
        }
        openPartition(partitions.get(nextPartition++));
      } else {
        writeRecord(records[nextRecord++], writer);
        if (writer.blockSize() >= BLOCK_BYTES || pauseMillis() > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void openPartition(QueryPartitions.Entry partition) {
    records = namespace.sortedRecords(partition.id(), query.setName(), partition.after());
    nextRecord = 0;
  }

  private void writeRecord(StoredRecord record, MessageWriter writer) {
    if (namespace.isLive(record) && filter.matches(record) && projection.write(record, writer)) {
      sent++;
    }
  }
}
