package io.aerosdk.behavior;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one {@link Cell} of a behaviour: every setting that means something in the cell has
 * one. The accessors of the others throw {@link IllegalArgumentException}; {@link #applies} tells
 * which they are.
 *
 * <pre>{@code
 * Duration limit = Behavior.DEFAULT.settings(OpKind.READ, OpShape.POINT, Mode.AP).totalTimeout();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ResolvedSettings {
  private final Cell cell;
  private final Map<Setting<?>, Entry> entries;

  /** A value and who set it, such as {@code READ_FAST reads}. */
  private record Entry(Object value, String origin) {}

  private ResolvedSettings(Cell cell, Map<Setting<?>, Entry> entries) {
    this.cell = cell;
    this.entries = Map.copyOf(entries);
  }

  /** The defaults of all settings that mean something in the cell. */
  static ResolvedSettings builtIn(Cell cell) {
    Map<Setting<?>, Entry> entries = new LinkedHashMap<>();
    for (Setting<?> setting : Setting.all()) {
      if (setting.appliesTo(cell)) {
        entries.put(setting, new Entry(setting.defaultValue(), "built in"));
      }
    }
    return new ResolvedSettings(cell, entries);
  }

  /** These values with the patches of a behaviour laid over them, in the order of the layers. */
  ResolvedSettings overlaid(String behavior, Map<Scope, Map<Setting<?>, Object>> patches) {
    Map<Setting<?>, Entry> merged = new LinkedHashMap<>(entries);
    for (Scope scope : Scope.values()) {
      if (scope.covers(cell)) {
        String origin = behavior + " " + scope.selector();
        patches
            .getOrDefault(scope, Map.of())
            .forEach(
                (setting, value) ->
                    merged.computeIfPresent(setting, (s, old) -> new Entry(value, origin)));
      }
    }
    return new ResolvedSettings(cell, merged);
  }

  /** {@return the cell} */
  public Cell cell() {
    return cell;
  }

  /**
   * Tells whether a setting means something in this cell.
   *
   * @param setting the setting
   * @return whether it has a value here
   */
  public boolean applies(Setting<?> setting) {
    return entries.containsKey(setting);
  }

  /**
   * Gives the value of any setting.
   *
   * @param setting the setting
   * @param <T> type of the value
   * @return its value
   * @throws IllegalArgumentException if the setting means nothing in this cell
   */
  public <T> T value(Setting<T> setting) {
    return setting.type().cast(entry(setting).value());
  }

  /**
   * Tells who set a value.
   *
   * @param setting the setting
   * @return name of the behaviour and selector of the scope, such as {@code READ_FAST reads}; empty
   *     if the setting means nothing in this cell
   */
  public Optional<String> origin(Setting<?> setting) {
    return Optional.ofNullable(entries.get(setting)).map(Entry::origin);
  }

  /** {@return the value of {@link SettingChanges#totalTimeout}} */
  public Duration totalTimeout() {
    return value(Setting.TOTAL_TIMEOUT);
  }

  /** {@return the value of {@link SettingChanges#socketTimeout}} */
  public Duration socketTimeout() {
    return value(Setting.SOCKET_TIMEOUT);
  }

  /** {@return the value of {@link SettingChanges#maxRetries}} */
  public int maxRetries() {
    return value(Setting.MAX_RETRIES);
  }

  /** {@return the value of {@link SettingChanges#retryDelay}} */
  public Duration retryDelay() {
    return value(Setting.RETRY_DELAY);
  }

  /** {@return the value of {@link SettingChanges#sendKey}} */
  public boolean sendKey() {
    return value(Setting.SEND_KEY);
  }

  /** {@return the value of {@link SettingChanges#durableDelete}} */
  public boolean durableDelete() {
    return value(Setting.DURABLE_DELETE);
  }

  /** {@return the value of {@link SettingChanges#commitLevel}} */
  public CommitLevel commitLevel() {
    return value(Setting.COMMIT_LEVEL);
  }

  /** {@return the value of {@link SettingChanges#replica}} */
  public Replica replica() {
    return value(Setting.REPLICA);
  }

  /** {@return the value of {@link SettingChanges#readModeAP}} */
  public ReadModeAP readModeAP() {
    return value(Setting.READ_MODE_AP);
  }

  /** {@return the value of {@link SettingChanges#readModeSC}} */
  public ReadModeSC readModeSC() {
    return value(Setting.READ_MODE_SC);
  }

  /** {@return the value of {@link SettingChanges#useCompression}} */
  public boolean useCompression() {
    return value(Setting.USE_COMPRESSION);
  }

  /** {@return the value of {@link SettingChanges#maxConcurrentNodes}} */
  public int maxConcurrentNodes() {
    return value(Setting.MAX_CONCURRENT_NODES);
  }

  /** {@return the value of {@link SettingChanges#recordQueueSize}} */
  public int recordQueueSize() {
    return value(Setting.RECORD_QUEUE_SIZE);
  }

  /** {@return the value of {@link SettingChanges#allowInline}} */
  public boolean allowInline() {
    return value(Setting.ALLOW_INLINE);
  }

  /** {@return the value of {@link SettingChanges#allowInlineSSD}} */
  public boolean allowInlineSSD() {
    return value(Setting.ALLOW_INLINE_SSD);
  }

  /** {@return the value of {@link SettingChanges#readTouchTtlPercent}} */
  public int readTouchTtlPercent() {
    return value(Setting.READ_TOUCH_TTL_PERCENT);
  }

  /** {@return the value of {@link SettingChanges#atomicBatches}} */
  public boolean atomicBatches() {
    return value(Setting.ATOMIC_BATCHES);
  }

  /** {@return the value of {@link SettingChanges#coalesce}} */
  public boolean coalesce() {
    return value(Setting.COALESCE);
  }

  /** {@return the value of {@link SettingChanges#maxCoalescedCalls}} */
  public int maxCoalescedCalls() {
    return value(Setting.MAX_COALESCED_CALLS);
  }

  private Entry entry(Setting<?> setting) {
    Entry entry = entries.get(setting);
    if (entry == null) {
      throw new IllegalArgumentException(
          "setting must apply to "
              + cell
              + ", got "
              + setting
              + ", which is for "
              + setting.reach());
    }
    return entry;
  }

  /** The cell; {@link Behavior#explain} shows the values. */
  @Override
  public String toString() {
    return "ResolvedSettings[" + cell + "]";
  }
}
