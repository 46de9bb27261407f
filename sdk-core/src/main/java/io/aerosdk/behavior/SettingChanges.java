package io.aerosdk.behavior;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;

/**
 * The settings of a behaviour, one method each. Within a scope a setting that means nothing there
 * is refused; where a scope is wider than the setting, only the cells in which it means something
 * change.
 *
 * <p>Every method throws {@link IllegalArgumentException} on a value outside the setting's range, a
 * null, or a scope in which the setting means nothing. Defaults are those of {@link
 * Behavior#DEFAULT}.
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> what the methods return, for chaining
 */
public sealed interface SettingChanges<S> permits BehaviorChanges, ScopeChanges {
  /**
   * Changes any setting; the other methods are short for this one.
   *
   * @param setting what to change
   * @param value its new value
   * @param <T> type of the value
   * @return this
   */
  <T> S set(Setting<T> setting, T value);

  /**
   * Longest time a call may take, all attempts and pauses included; then it fails with a timeout.
   * Default 30 s.
   *
   * @param limit whole milliseconds, parts of one are cut off; zero means no limit
   * @return this
   */
  default S totalTimeout(Duration limit) {
    return set(Setting.TOTAL_TIMEOUT, limit);
  }

  /**
   * Longest silence of the connection before an attempt is given up and, if retries are left,
   * repeated. Default 5 s. A value above {@link #totalTimeout} works as if equal to it.
   *
   * @param limit whole milliseconds, parts of one are cut off; zero means that only the total time
   *     is limited
   * @return this
   */
  default S socketTimeout(Duration limit) {
    return set(Setting.SOCKET_TIMEOUT, limit);
  }

  /**
   * Further attempts after the first one failed. Default 2; 5 for dataset queries, 0 for writes
   * that must not be applied twice.
   *
   * @param retries zero or more; zero means one attempt only
   * @return this
   */
  default S maxRetries(int retries) {
    return set(Setting.MAX_RETRIES, retries);
  }

  /**
   * Pause between two attempts. Default zero.
   *
   * @param pause whole milliseconds, parts of one are cut off; zero retries at once
   * @return this
   */
  default S retryDelay(Duration pause) {
    return set(Setting.RETRY_DELAY, pause);
  }

  /**
   * Whether writes store the user key with the record, so that queries give it back. Without it
   * only the digest is stored. For writes. Default true.
   *
   * @param send whether to send the key
   * @return this
   */
  default S sendKey(boolean send) {
    return set(Setting.SEND_KEY, send);
  }

  /**
   * Whether deletes leave a tombstone, so that the record cannot come back after a restart
   * (Enterprise servers). For deletes and user-defined functions among the writes; other writes
   * never carry it. Default false for AP, true for SC namespaces.
   *
   * @param durable whether deletes are durable
   * @return this
   */
  default S durableDelete(boolean durable) {
    return set(Setting.DURABLE_DELETE, durable);
  }

  /**
   * Copies that must be written before the server confirms a write. For writes to AP namespaces; in
   * SC namespaces all copies are always written first. Default {@link CommitLevel#COMMIT_ALL}.
   *
   * @param level the level
   * @return this
   */
  default S commitLevel(CommitLevel level) {
    return set(Setting.COMMIT_LEVEL, level);
  }

  /**
   * Which copy of a partition is asked. For reads; writes go to the master copy. {@link
   * Replica#PREFER_RACK} needs a cluster definition that names the preferred racks. Default {@link
   * Replica#SEQUENCE}.
   *
   * @param replica the choice
   * @return this
   */
  default S replica(Replica replica) {
    return set(Setting.REPLICA, replica);
  }

  /**
   * How many copies a read consults while partitions migrate. For reads of AP namespaces. Default
   * {@link ReadModeAP#ONE}.
   *
   * @param readMode the mode
   * @return this
   */
  default S readModeAP(ReadModeAP readMode) {
    return set(Setting.READ_MODE_AP, readMode);
  }

  /**
   * The order guarantee of a read. For reads of SC namespaces. Default {@link ReadModeSC#SESSION}.
   *
   * @param readMode the mode
   * @return this
   */
  default S readModeSC(ReadModeSC readMode) {
    return set(Setting.READ_MODE_SC, readMode);
  }

  /**
   * Whether commands of more than 128 bytes are compressed and compressed replies are asked for
   * (Enterprise servers). The threshold is fixed by the client. Default false.
   *
   * @param compress whether to compress
   * @return this
   */
  default S useCompression(boolean compress) {
    return set(Setting.USE_COMPRESSION, compress);
  }

  /**
   * Nodes that one call talks to at the same time. For batches and dataset queries; batches of the
   * async flavour always talk to all nodes at once. Default 1.
   *
   * @param nodes zero or more; zero means all nodes at once
   * @return this
   */
  default S maxConcurrentNodes(int nodes) {
    return set(Setting.MAX_CONCURRENT_NODES, nodes);
  }

  /**
   * Records that wait for a slow consumer before the nodes are held back. For dataset queries. The
   * queue takes its space at once. Default 5000.
   *
   * @param records one or more
   * @return this
   */
  default S recordQueueSize(int records) {
    return set(Setting.RECORD_QUEUE_SIZE, records);
  }

  /**
   * Whether the server may run a batch on in-memory data in its receiving thread: faster for small
   * records, less fair to other clients. For batches. Default true.
   *
   * @param allow whether it may
   * @return this
   */
  default S allowInline(boolean allow) {
    return set(Setting.ALLOW_INLINE, allow);
  }

  /**
   * As {@link #allowInline}, for data on SSDs. For batches. Default false.
   *
   * @param allow whether it may
   * @return this
   */
  default S allowInlineSSD(boolean allow) {
    return set(Setting.ALLOW_INLINE_SSD, allow);
  }

  /**
   * A read renews a record whose remaining life is at most this percentage of the TTL given at its
   * last write. For reads of one or several keys. Default 0.
   *
   * @param percent 1 to 100; zero leaves it to the server's setting, -1 means that reads never
   *     renew
   * @return this
   */
  default S readTouchTtlPercent(int percent) {
    return set(Setting.READ_TOUCH_TTL_PERCENT, percent);
  }

  /**
   * Whether a command that writes several keys is a transaction of its own, which is done for all
   * of them or none: if one key fails, the rows of the others say that nothing was changed. Run
   * again after conflicts, as {@code doInTransaction} is. For writes to SC namespaces; a command
   * that also names keys of AP namespaces stays as it is. Default false.
   *
   * @param atomic whether to do so
   * @return this
   */
  default S atomicBatches(boolean atomic) {
    return set(Setting.ATOMIC_BATCHES, atomic);
  }

  /**
   * Whether calls on one key that wait for the same node at the same time travel together, as one
   * batch, and come back each with its own answer. Many concurrent small calls then cost a fraction
   * of the system calls, on both sides. No call waits for company: one that finds its node idle
   * goes out at once, by itself.
   *
   * <p>Calls that would mean something else in a batch always go by themselves: user-defined
   * functions, linearizable reads, writes that read bins on the way, and all calls in a
   * transaction. For operations on one key. Default false; true in {@link
   * Behavior#HIGH_THROUGHPUT}.
   *
   * @param coalesce whether they may
   * @return this
   */
  default S coalesce(boolean coalesce) {
    return set(Setting.COALESCE, coalesce);
  }

  /**
   * Calls that travel together at most, see {@link #coalesce}. A larger number saves more, a
   * smaller one lets small records wait less behind large ones. For operations on one key. Default
   * 256.
   *
   * @param calls from 2 to 5000
   * @return this
   */
  default S maxCoalescedCalls(int calls) {
    return set(Setting.MAX_COALESCED_CALLS, calls);
  }
}
