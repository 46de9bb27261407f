package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/**
 * Runs HyperLogLog operations on values. Thread-safe: nothing is kept between calls, and values
 * that are passed in never change.
 *
 * <pre>{@code
 * Item count = HllOperations.read(bin, HllCall.parse(operationValue));
 * Change change = HllOperations.modify(bin, HllCall.parse(operationValue));
 * }</pre>
 */
public final class HllOperations {
  private HllOperations() {}

  /**
   * Runs an operation that reads.
   *
   * @param bin the bin's value
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Item read(Item bin, HllCall call) {
    Sketch sketch = sketch(bin);
    HllOp op = call.op(false);
    return new HllReads(sketch, call.arguments()).run(op);
  }

  /**
   * Runs an operation that modifies.
   *
   * @param bin the bin's value, null when there is none yet
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modify(@Nullable Item bin, HllCall call) {
    Sketch sketch = bin == null ? null : sketch(bin);
    HllOp op = call.op(true);
    HllChanges.Result result = new HllChanges(sketch, call.arguments()).run(op);
    Sketch after = result.sketch();
    Long answer = result.answer();
    return new Change(
        after == sketch || after == null ? bin : BytesItem.of(ParticleType.HLL, after.bytes()),
        answer == null ? null : IntItem.of(answer));
  }

  private static Sketch sketch(Item bin) {
    if (!(bin instanceof BytesItem bytes) || bytes.particleType() != ParticleType.HLL) {
      throw HllErrors.wrongType(bin.kind());
    }
    Sketch sketch = Sketch.of(bytes.content());
    if (sketch == null) {
      throw new ServerException(ResultCode.UNKNOWN, "unreadable HyperLogLog");
    }
    return sketch;
  }
}
