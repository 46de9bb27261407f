package io.aerosdk.behavior;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing a {@link Behavior} decides: its name, type, default, range, unit and the cells in which
 * it means something. The constants are the only instances; {@link SettingChanges} describes each
 * of them.
 *
 * <pre>{@code
 * for (Setting<?> setting : Setting.all()) {
 *   System.out.println(setting.name() + ": " + setting.effect());
 * }
 * }</pre>
 *
 * <p>The reference's {@code compression_threshold} is absent: the Java client has no such knob, it
 * compresses commands of more than 128 bytes.
 *
 * <p>Immutable and thread-safe. Long because it is a table with a row for each setting.
 *
 * @param <T> type of the values
 */
public final class Setting<T> {
  /** {@link SettingChanges#totalTimeout}. */
  public static final Setting<Duration> TOTAL_TIMEOUT =
      new Setting<>(
          "totalTimeout",
          "abandon_call_after",
          Rule.time("no limit"),
          Duration.ofSeconds(30),
          Reach.EVERYTHING,
          "Longest time a call may take, all attempts and pauses included");

  /** {@link SettingChanges#socketTimeout}. */
  public static final Setting<Duration> SOCKET_TIMEOUT =
      new Setting<>(
          "socketTimeout",
          "wait_for_call_to_complete",
          Rule.time("only totalTimeout limits the wait"),
          Duration.ofSeconds(5),
          Reach.EVERYTHING,
          "Longest silence of the connection before an attempt is given up");

  /** {@link SettingChanges#maxRetries}. */
  public static final Setting<Integer> MAX_RETRIES =
      new Setting<>(
          "maxRetries",
          "maximum_number_of_call_attempts",
          Rule.atLeast(0, "attempts", "one attempt only"),
          2,
          Reach.EVERYTHING,
          "Further attempts after the first one failed");

  /** {@link SettingChanges#retryDelay}. */
  public static final Setting<Duration> RETRY_DELAY =
      new Setting<>(
          "retryDelay",
          "delay_between_retries",
          Rule.time("retries at once"),
          Duration.ZERO,
          Reach.EVERYTHING,
          "Pause between two attempts");

  /** {@link SettingChanges#sendKey}. */
  public static final Setting<Boolean> SEND_KEY =
      new Setting<>(
          "sendKey",
          "send_key",
          Rule.flag(),
          true,
          Reach.WRITES,
          "Stores the user key with the record, not only its digest");

  /** {@link SettingChanges#durableDelete}. */
  public static final Setting<Boolean> DURABLE_DELETE =
      new Setting<>(
          "durableDelete",
          "use_durable_delete",
          Rule.flag(),
          false,
          Reach.WRITES,
          "Deletes leave a tombstone, so that the record cannot come back");

  /** {@link SettingChanges#commitLevel}. */
  public static final Setting<CommitLevel> COMMIT_LEVEL =
      new Setting<>(
          "commitLevel",
          "commit_level",
          Rule.oneOf(CommitLevel.class),
          CommitLevel.COMMIT_ALL,
          Reach.AP_WRITES,
          "Copies that must be written before the server confirms");

  /** {@link SettingChanges#replica}. */
  public static final Setting<Replica> REPLICA =
      new Setting<>(
          "replica",
          "replica_order",
          Rule.oneOf(Replica.class),
          Replica.SEQUENCE,
          Reach.READS,
          "Which copy of a partition is asked");

  /** {@link SettingChanges#readModeAP}. */
  public static final Setting<ReadModeAP> READ_MODE_AP =
      new Setting<>(
          "readModeAP",
          "migration_read_consistency",
          Rule.oneOf(ReadModeAP.class),
          ReadModeAP.ONE,
          Reach.AP_READS,
          "How many copies an AP read consults during migrations");

  /** {@link SettingChanges#readModeSC}. */
  public static final Setting<ReadModeSC> READ_MODE_SC =
      new Setting<>(
          "readModeSC",
          "read_consistency",
          Rule.oneOf(ReadModeSC.class),
          ReadModeSC.SESSION,
          Reach.SC_READS,
          "Order guarantee of an SC read");

  /** {@link SettingChanges#useCompression}. */
  public static final Setting<Boolean> USE_COMPRESSION =
      new Setting<>(
          "useCompression",
          "use_compression",
          Rule.flag(),
          false,
          Reach.EVERYTHING,
          "Compresses commands of more than 128 bytes and asks for compressed replies");

  /** {@link SettingChanges#maxConcurrentNodes}. */
  public static final Setting<Integer> MAX_CONCURRENT_NODES =
      new Setting<>(
          "maxConcurrentNodes",
          "max_concurrent_servers",
          Rule.atLeast(0, "nodes", "all nodes at once"),
          1,
          Reach.FAN_OUT,
          "Nodes that one call talks to at the same time");

  /** {@link SettingChanges#recordQueueSize}. */
  public static final Setting<Integer> RECORD_QUEUE_SIZE =
      new Setting<>(
          "recordQueueSize",
          "record_queue_size",
          Rule.atLeast(1, "records", ""),
          5000,
          Reach.DATASET_QUERIES,
          "Records that wait for a slow consumer before the nodes are held back");

  /** {@link SettingChanges#allowInline}. */
  public static final Setting<Boolean> ALLOW_INLINE =
      new Setting<>(
          "allowInline",
          "allow_inline_memory_access",
          Rule.flag(),
          true,
          Reach.BATCHES,
          "Lets the server run a batch on in-memory data in its receiving thread");

  /** {@link SettingChanges#allowInlineSSD}. */
  public static final Setting<Boolean> ALLOW_INLINE_SSD =
      new Setting<>(
          "allowInlineSSD",
          "allow_inline_ssd_access",
          Rule.flag(),
          false,
          Reach.BATCHES,
          "Lets the server run a batch on SSD data in its receiving thread");

  /** {@link SettingChanges#readTouchTtlPercent}. */
  public static final Setting<Integer> READ_TOUCH_TTL_PERCENT =
      new Setting<>(
          "readTouchTtlPercent",
          "reset_ttl_on_read_at_percent",
          Rule.between(-1, 100, "%", "the server's own setting decides"),
          0,
          Reach.KEYED_READS,
          "A read renews a record whose remaining life is at most this share of its TTL");

  /** {@link SettingChanges#atomicBatches}. */
  public static final Setting<Boolean> ATOMIC_BATCHES =
      new Setting<>(
          "atomicBatches",
          "atomic_batches",
          Rule.flag(),
          false,
          Reach.SC_BATCH_WRITES,
          "Writes of several keys are done as a transaction: all of them or none");

  /** {@link SettingChanges#coalesce}. */
  public static final Setting<Boolean> COALESCE =
      new Setting<>(
          "coalesce",
          "coalesce_calls",
          Rule.flag(),
          false,
          Reach.POINT_CALLS,
          "Lets calls that wait for the same node travel together, as one batch");

  /** {@link SettingChanges#maxCoalescedCalls}. */
  public static final Setting<Integer> MAX_COALESCED_CALLS =
      new Setting<>(
          "maxCoalescedCalls",
          "max_coalesced_calls",
          Rule.between(2, 5_000, "calls", ""),
          256,
          Reach.POINT_CALLS,
          "Calls that travel together at most");

  private static final List<Setting<?>> ALL =
      List.of(
          TOTAL_TIMEOUT,
          SOCKET_TIMEOUT,
          MAX_RETRIES,
          RETRY_DELAY,
          SEND_KEY,
          DURABLE_DELETE,
          COMMIT_LEVEL,
          REPLICA,
          READ_MODE_AP,
          READ_MODE_SC,
          USE_COMPRESSION,
          MAX_CONCURRENT_NODES,
          RECORD_QUEUE_SIZE,
          ALLOW_INLINE,
          ALLOW_INLINE_SSD,
          READ_TOUCH_TTL_PERCENT,
          ATOMIC_BATCHES,
          COALESCE,
          MAX_COALESCED_CALLS);

  private final String name;
  private final String fileKey;
  private final Rule<T> rule;
  private final T defaultValue;
  private final Reach reach;
  private final String effect;

  private Setting(
      String name, String fileKey, Rule<T> rule, T defaultValue, Reach reach, String effect) {
    this.name = name;
    this.fileKey = fileKey;
    this.rule = rule;
    this.defaultValue = defaultValue;
    this.reach = reach;
    this.effect = effect;
  }

  /** {@return all settings} */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** {@return the name, which is also the name of the method that changes it} */
  public String name() {
    return name;
  }

  /**
   * {@return the key in a {@linkplain Behaviors file of behaviours}} The file counts attempts where
   * {@link #MAX_RETRIES} counts those after the first one; all other values are the same.
   */
  public String fileKey() {
    return fileKey;
  }

  /** {@return the type of the values} */
  public Class<T> type() {
    return rule.type();
  }

  /** {@return the value in cells for which no behaviour says anything} */
  public T defaultValue() {
    return defaultValue;
  }

  /** {@return the allowed values, as the end of a sentence that begins with "must"} */
  public String rule() {
    return rule.words();
  }

  /**
   * Tells whether a value is within the range.
   *
   * @param value the value
   * @return whether {@link #rule()} holds
   */
  public boolean allows(T value) {
    return rule.test().test(value);
  }

  /** {@return the unit in which values are sent or counted; empty for flags and choices} */
  public String unit() {
    return rule.unit();
  }

  /** {@return what zero means, when it is more than a number} */
  public Optional<String> zeroMeaning() {
    return rule.zero().isEmpty() ? Optional.empty() : Optional.of(rule.zero());
  }

  /** {@return what the setting does, in one sentence} */
  public String effect() {
    return effect;
  }

  /** {@return the cells in which the setting means something} */
  public List<Cell> cells() {
    return Cell.all().stream().filter(this::appliesTo).toList();
  }

  /**
   * Tells whether the setting means something in a cell.
   *
   * @param cell the cell
   * @return whether a value there has an effect
   */
  public boolean appliesTo(Cell cell) {
    return reach.test().test(cell);
  }

  /** The operations for which the setting means something, in words. */
  String reach() {
    return reach.words();
  }

  /** Returns the value if it is allowed. */
  T checked(T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null, got null");
    }
    if (!allows(value)) {
      throw new IllegalArgumentException(
          name + " must " + rule.words() + ", got " + Rule.show(value));
    }
    return value;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
