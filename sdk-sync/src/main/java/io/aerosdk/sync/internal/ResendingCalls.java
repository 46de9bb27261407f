package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.Value;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.internal.login.Resends;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The official client's blocking calls on keys. One that a server refused because its login had
 * ended is sent again, within its total time: nothing was applied. Thread-safe.
 */
record ResendingCalls(AerospikeClient client) {
  @Nullable Record get(Policy policy, Key key) {
    long start = System.nanoTime();
    try {
      return client.get(policy, key);
    } catch (AerospikeException e) {
      return read(e, policy, start, left -> client.get(left, key));
    }
  }

  @Nullable Record get(Policy policy, Key key, String... binNames) {
    long start = System.nanoTime();
    try {
      return client.get(policy, key, binNames);
    } catch (AerospikeException e) {
      return read(e, policy, start, left -> client.get(left, key, binNames));
    }
  }

  @Nullable Record getHeader(Policy policy, Key key) {
    long start = System.nanoTime();
    try {
      return client.getHeader(policy, key);
    } catch (AerospikeException e) {
      return read(e, policy, start, left -> client.getHeader(left, key));
    }
  }

  boolean exists(Policy policy, Key key) {
    long start = System.nanoTime();
    try {
      return client.exists(policy, key);
    } catch (AerospikeException e) {
      return read(e, policy, start, left -> client.exists(left, key));
    }
  }

  void put(WritePolicy policy, Key key, Bin... bins) {
    long start = System.nanoTime();
    try {
      client.put(policy, key, bins);
    } catch (AerospikeException e) {
      ResendingCalls.<@Nullable Void>write(
          e,
          policy,
          start,
          left -> {
            client.put(left, key, bins);
            return null;
          });
    }
  }

  @Nullable Record operate(WritePolicy policy, Key key, Operation... operations) {
    long start = System.nanoTime();
    try {
      return client.operate(policy, key, operations);
    } catch (AerospikeException e) {
      return write(e, policy, start, left -> client.operate(left, key, operations));
    }
  }

  boolean delete(WritePolicy policy, Key key) {
    long start = System.nanoTime();
    try {
      return client.delete(policy, key);
    } catch (AerospikeException e) {
      return write(e, policy, start, left -> client.delete(left, key));
    }
  }

  boolean touched(WritePolicy policy, Key key) {
    long start = System.nanoTime();
    try {
      return client.touched(policy, key);
    } catch (AerospikeException e) {
      return write(e, policy, start, left -> client.touched(left, key));
    }
  }

  @Nullable Object execute(
      WritePolicy policy, Key key, String module, String function, Value... arguments) {
    long start = System.nanoTime();
    try {
      return client.execute(policy, key, module, function, arguments);
    } catch (AerospikeException e) {
      return write(
          e, policy, start, left -> client.execute(left, key, module, function, arguments));
    }
  }

  void operate(BatchPolicy policy, List<BatchRecord> rows) {
    long start = System.nanoTime();
    try {
      client.operate(policy, rows);
    } catch (AerospikeException e) {
      again(
          e,
          failure -> Resends.isRefused(failure) && !Resends.refusedRows(rows).isEmpty(),
          policy,
          BatchPolicy::new,
          start,
          left -> client.operate(left, Resends.refusedRows(rows)));
    }
  }

  private static <T extends @Nullable Object> T read(
      AerospikeException failure, Policy policy, long start, Function<Policy, T> call) {
    return again(failure, Resends::isRefusedRead, policy, Policy::new, start, call);
  }

  private static <T extends @Nullable Object> T write(
      AerospikeException failure, WritePolicy policy, long start, Function<WritePolicy, T> call) {
    return again(failure, Resends::isRefused, policy, WritePolicy::new, start, call);
  }

  private static <P extends Policy, T extends @Nullable Object> T again(
      AerospikeException failure,
      Predicate<AerospikeException> refused,
      P policy,
      UnaryOperator<P> copy,
      long start,
      Function<P, T> call) {
    AerospikeException last = failure;
    Resends resends = new Resends(policy.totalTimeout, start);
    while (refused.test(last) && pause(resends)) {
      P left = copy.apply(policy);
      left.totalTimeout = resends.millisLeft();
      try {
        return call.apply(left);
      } catch (AerospikeException e) {
        last = e;
      }
    }
    throw last;
  }

  /** False if the call is not to be sent again. */
  static boolean pause(Resends resends) {
    long pause = resends.nextPause();
    if (pause == Resends.NO_MORE) {
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
