package io.aerosdk.bench.round;

import org.HdrHistogram.AbstractHistogram;

/**
 * What one client did in one round.
 *
 * @param operations that ended well; one that fails ends the run
 * @param nanos from the start of the round to the end of its last operation
 * @param usage of this process
 * @param latencies of the sampled operations, in nanoseconds
 * @param sum of what the answers held; read by nobody, but the work of reading them is done
 */
public record Measurement(
    long operations, long nanos, Usage usage, AbstractHistogram latencies, long sum) {

  /** Throughput. */
  public double perSecond() {
    return operations * 1e9 / nanos;
  }
}
