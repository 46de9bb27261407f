package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs the records of each partition through a function of a stream, and sends what comes out of
 * it, one message for each value; the client puts the parts together.
 */
public final class AggregateAnswer implements Answer {
  private static final int BLOCK_BYTES = 128 * 1024;

  private final UdfRunner functions;
  private final UdfCall call;
  private final RecordClock clock;
  private final int partitions;
  private final IntFunction<? extends Iterator<? extends RecordView>> records;
  private int nextPartition;

  /**
   * @param partitions how many partitions there are to go through
   * @param records the records of a partition that the query is about, by its place among those
   */
  public AggregateAnswer(
      UdfRunner functions,
      UdfCall call,
      RecordClock clock,
      int partitions,
      IntFunction<? extends Iterator<? extends RecordView>> records) {
    this.functions = functions;
    this.call = call;
    this.clock = clock;
    this.partitions = partitions;
    this.records = records;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public Next write(ByteBuf out) {
    int start = out.writerIndex();
    MessageWriter writer = new MessageWriter(out);
    while (nextPartition < partitions) {
      if (out.writerIndex() - start > BLOCK_BYTES) {
        return Next.MORE;
      }
      UdfOutcome outcome = run(records.apply(nextPartition++), writer);
      if (!outcome.succeeded()) {
        message(outcome, writer);
        writer.status(ResultCode.UNKNOWN, MessageFlags.LAST);
        return Next.DONE;
      }
    }
    writer.status(ResultCode.OK, MessageFlags.LAST);
    return Next.DONE;
  }

  private UdfOutcome run(Iterator<? extends RecordView> found, MessageWriter writer) {
    if (!found.hasNext()) {
      return UdfOutcome.success(Atom.NIL);
    }
    List<Item> results = new ArrayList<>();
    UdfOutcome outcome =
        functions.aggregate(
            new Streamed(found, clock),
            call.module(),
            call.function(),
            call.arguments(),
            results::add);
    if (outcome.succeeded()) {
      results.forEach(value -> message(UdfOutcome.success(value), writer));
    }
    return outcome;
  }

  private static void message(UdfOutcome outcome, MessageWriter writer) {
    writer.openBlock();
    writer.begin();
    UdfValues.write(outcome, writer);
    writer.end(ResultCode.OK);
    writer.closeBlock();
  }

  private record Streamed(Iterator<? extends RecordView> found, RecordClock clock)
      implements Iterator<UdfRecord> {
    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public UdfRecord next() {
      return UdfRecord.readOnly(found.next(), clock);
    }
  }
}
