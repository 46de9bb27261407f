package io.aerosdk.bench.round;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.load.Workload;
import java.time.Duration;

/**
 * What the callers of a round do. Immutable.
 *
 * @param records on which records
 * @param workload which actions
 * @param callers threads, or calls in flight
 * @param batchSize records of one operation
 * @param time how long the round is
 * @param seed of all choices
 */
public record Plan(
    Records records, Workload workload, int callers, int batchSize, Duration time, long seed) {

  Dice dice(int caller) {
    return records.dice(seed, caller, callers);
  }

  boolean isBatch() {
    return batchSize > 1;
  }

  Key[] keys(Dice dice) {
    Key[] keys = new Key[batchSize];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = workload.key(dice);
    }
    return keys;
  }
}
