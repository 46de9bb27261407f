package io.aerosdk.command.bin;

import com.aerospike.client.Operation;
import com.aerospike.client.Value.HLLValue;
import com.aerospike.client.operation.HLLOperation;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What can be read of a HyperLogLog sketch: an estimate of how many different values were added to
 * it. Each method adds one operation, whose result the row has for the bin, and goes back to the
 * builder.
 *
 * <pre>{@code
 * RecordStream rows = session.query(users.id(1)).bin("visitors").hll().getCount().execute();
 * long visitors = rows.firstOrThrow().getLong("visitors");
 * }</pre>
 *
 * <p>A missing bin has no result. Not thread-safe; use from one thread.
 *
 * @param <S> the builder
 */
public sealed class HllReads<S> permits HllWrites {
  private final Function<Operation, S> sink;
  final String bin;

  /**
   * The reads of one bin. Builders call it; users have no need to.
   *
   * @param sink takes the operation and gives the builder to go on with
   * @param bin the bin's name
   */
  public HllReads(Function<Operation, S> sink, String bin) {
    this.sink = sink;
    this.bin = bin;
  }

  final S add(Operation operation) {
    return sink.apply(operation);
  }

  /** The estimated number of different values: an integer. */
  public final S getCount() {
    return add(HLLOperation.getCount(bin));
  }

  /** The shape of the sketch, see {@code RecordResult.getHllConfig(bin)}. */
  public final S describe() {
    return add(HLLOperation.describe(bin));
  }

  /**
   * The union of this sketch with others: a sketch.
   *
   * @param others at least one
   */
  public final S getUnion(List<HLLValue> others) {
    return add(HLLOperation.getUnion(bin, sketches(others)));
  }

  /**
   * The estimated number of different values of this sketch and others together: an integer.
   *
   * @param others at least one
   */
  public final S getUnionCount(List<HLLValue> others) {
    return add(HLLOperation.getUnionCount(bin, sketches(others)));
  }

  /**
   * The estimated number of values that all the sketches have: an integer.
   *
   * @param others at least one; at most two, if the sketches have not all the same minhash bits
   */
  public final S getIntersectCount(List<HLLValue> others) {
    return add(HLLOperation.getIntersectCount(bin, sketches(others)));
  }

  /**
   * The estimated similarity of the sketches: a double from 0 to 1, the number of common values
   * divided by that of all; NaN if all are empty.
   *
   * @param others at least one; at most two, if the sketches have not all the same minhash bits
   */
  public final S getSimilarity(List<HLLValue> others) {
    return add(HLLOperation.getSimilarity(bin, sketches(others)));
  }

  static List<HLLValue> sketches(List<HLLValue> others) {
    Objects.requireNonNull(others, "sketches must not be null");
    if (others.isEmpty()) {
      throw new IllegalArgumentException("sketches must be at least one, got none");
    }
    for (HLLValue other : others) {
      Objects.requireNonNull(other, "sketch must not be null");
    }
    return others;
  }
}
