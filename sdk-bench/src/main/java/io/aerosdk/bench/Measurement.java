package io.aerosdk.bench;

import org.HdrHistogram.AbstractHistogram;

/**
 * What one client did in one round.
 *
 * @param operations that ended well; one that fails ends the run
 * @param nanos from the start of the round to the end of its last operation
 * @param usage of the threads that made the calls, for async of the event loops
 * @param latencies of the sampled operations, in nanoseconds
 * @param sum of what the answers held; read by nobody, but the work of reading them is done
 */
record Measurement(
    long operations, long nanos, Usage usage, AbstractHistogram latencies, long sum) {

  double perSecond() {
    return operations * 1e9 / nanos;
  }
}
