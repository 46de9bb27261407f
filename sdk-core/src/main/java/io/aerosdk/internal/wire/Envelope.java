package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.BatchPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What calls on one key have in common that travel together: a batch policy of one attempt, and how
 * many may. Calls of different sessions may share a batch if their envelopes are equal. Immutable
 * and thread-safe as long as nobody writes to the policy.
 */
public final class Envelope {
  private final BatchPolicy policy;
  private final int maxCalls;
  private final int retries;
  private final boolean write;

  private Envelope(BatchPolicy policy, int maxCalls, int retries, boolean write) {
    this.policy = policy;
    this.maxCalls = maxCalls;
    this.retries = retries;
    this.write = write;
  }

  /** The envelope of a behaviour's reads or writes; null if they go by themselves. */
  static @Nullable Envelope of(PolicyTranslation translation, boolean write) {
    int maxCalls = translation.maxCoalescedCalls(write);
    return maxCalls == 0
        ? null
        : new Envelope(
            translation.coalesced(write), maxCalls, translation.pointRetries(write), write);
  }

  /** How many calls may travel together. */
  public int maxCalls() {
    return maxCalls;
  }

  /** How often a call may be tried again, by itself. */
  public int retries() {
    return retries;
  }

  /** Whether its calls write. */
  public boolean isWrite() {
    return write;
  }

  /** Milliseconds that a call may take, 0 for no limit. */
  public int totalTimeout() {
    return policy.totalTimeout;
  }

  /**
   * The policy of a batch.
   *
   * @param left milliseconds of the total time that are left, 0 for no limit
   */
  public BatchPolicy policy(int left) {
    if (left >= policy.totalTimeout) {
      return policy;
    }
    BatchPolicy own = new BatchPolicy(policy);
    own.totalTimeout = left;
    return own;
  }

  /** The failure of a call whose time is over; of a write that was sent, in doubt. */
  public AerospikeException timeout(boolean sent) {
    AerospikeException timeout = new AerospikeException.Timeout(policy, true);
    timeout.setInDoubt(write && sent);
    timeout.setIteration(sent ? 1 : 0);
    return timeout;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof Envelope other
            && write == other.write
            && maxCalls == other.maxCalls
            && retries == other.retries
            && alike(policy, other.policy));
  }

  private static boolean alike(BatchPolicy a, BatchPolicy b) {
    return a.totalTimeout == b.totalTimeout
        && a.socketTimeout == b.socketTimeout
        && a.replica == b.replica
        && a.readModeAP == b.readModeAP
        && a.readModeSC == b.readModeSC
        && a.readTouchTtlPercent == b.readTouchTtlPercent
        && a.compress == b.compress
        && a.sendKey == b.sendKey;
  }

  @Override
  public int hashCode() {
    return 31 * policy.totalTimeout + maxCalls;
  }
}
