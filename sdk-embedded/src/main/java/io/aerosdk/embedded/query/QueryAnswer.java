package io.aerosdk.embedded.query;

import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobStatus;
import io.aerosdk.embedded.storage.RecordWalk;
import io.aerosdk.embedded.storage.StoredRecord;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the partitions of a query and sends the records that fit, in blocks of a limited
 * size. Holds one partition's records at a time.
 */
final class QueryAnswer implements Answer {
  private static final int BLOCK_BYTES = 128 * 1024;
  private static final int BLOCK_PARTITIONS = 256;
  private static final int GOES_ON = -1;

  private final QueryRequest query;
  private final QueryControl control;
  private final QuerySource source;
  private final RecordFilter filter;
  private final RecordProjection projection;
  private final List<QueryPartitions.Entry> partitions;
  private final List<QueryPartitions.Entry> elsewhere;
  private @Nullable RecordWalk walk;
  private int nextPartition;
  private long sent;

  /**
   * @param here the partitions of the query that this node holds; it refuses the others
   */
  QueryAnswer(
      QueryRequest query,
      IntPredicate here,
      QueryControl control,
      QuerySource source,
      RecordFilter filter,
      RecordProjection projection) {
    this.query = query;
    this.control = control;
    this.source = source;
    this.filter = filter;
    this.projection = projection;
    this.partitions = query.partitions().where(here);
    this.elsewhere = query.partitions().where(here.negate());
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public Next write(ByteBuf out) {
    try {
      return writeBlock(out);
    } catch (RuntimeException | Error e) {
      control.end(JobStatus.FAILED);
      throw e;
    }
  }

  private Next writeBlock(ByteBuf out) {
    int start = out.writerIndex();
    MessageWriter writer = new MessageWriter(out);
    writer.openBlock();
    if (nextPartition == 0) {
      elsewhere.forEach(partition -> refuse(partition, writer));
    }
    int result = writeRecords(writer);
    if (result == GOES_ON) {
      writer.closeBlock();
      control.sent(out.writerIndex() - start);
      return pauseMillis() > 0 ? Next.PAUSE : Next.MORE;
    }
    if (!query.isShort()) {
      writer.closeBlock();
      writer.openBlock();
    }
    writer.begin();
    writer.end(result, 0, MessageFlags.LAST, 0);
    writer.closeBlock();
    control.sent(out.writerIndex() - start);
    control.end(result == ResultCode.OK ? JobStatus.DONE : JobStatus.ABORTED);
    return Next.DONE;
  }

  private static void refuse(QueryPartitions.Entry partition, MessageWriter writer) {
    writer.begin();
    writer.recordState(partition.id(), 0);
    writer.end(ResultCode.UNAVAILABLE, 0, MessageFlags.PARTITION_DONE, 0);
  }

  @Override
  public long pauseMillis() {
    return control.aheadMillis(sent);
  }

  @Override
  public long patienceMillis() {
    return query.socketTimeoutMillis();
  }

  @Override
  public void stalled() {
    control.end(JobStatus.CLIENT_STALLED);
  }

  @Override
  public void abandoned() {
    control.end(JobStatus.CLIENT_GONE);
  }

  /** Fills the block; the result code when the query is over. */
  private int writeRecords(MessageWriter writer) {
    int partitionLimit = nextPartition + BLOCK_PARTITIONS;
    while (sent < query.maxRecords()) {
      StoredRecord record = walk == null ? null : walk.next();
      if (record == null) {
        control.partitionDone(nextPartition);
        int stop = control.stopCode();
        if (stop != ResultCode.OK) {
          return stop;
        }
        if (nextPartition == partitions.size()) {
          return ResultCode.OK;
        }
        if (nextPartition == partitionLimit) {
          return GOES_ON;
        }
        walk = source.open(partitions.get(nextPartition++));
      } else if (writeRecord(record, writer)) {
        return GOES_ON;
      }
    }
    return ResultCode.OK;
  }

  /** Writes the record if it fits; true when the block is full. */
  private boolean writeRecord(StoredRecord record, MessageWriter writer) {
    if (!filter.matches(record)) {
      control.filtered();
      return false;
    }
    Long key = source.hasKeys() && walk != null ? walk.key() : null;
    if (projection.write(record, key, writer)) {
      sent++;
      control.succeeded();
    }
    return writer.blockSize() >= BLOCK_BYTES || pauseMillis() > 0;
  }
}
