package io.aerosdk;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a client keeps its connections and watches the cluster. What is not set keeps its default.
 * What the file says that {@code AEROSPIKE_SDK_CONFIG_URL} names goes over both.
 *
 * <pre>{@code
 * SystemSettings settings = SystemSettings.DEFAULT
 *     .minConnectionsPerNode(10)
 *     .maxConnectionsPerNode(200)
 *     .tendInterval(Duration.ofMillis(500));
 * }</pre>
 *
 * <p>Immutable and thread-safe: each step gives new settings. Equal to others with the same values.
 */
public final class SystemSettings {
  /** Everything at its default. */
  public static final SystemSettings DEFAULT = new SystemSettings(Map.of());

  private static final Duration ZERO = Duration.ZERO;
  private static final Duration MILLI = Duration.ofMillis(1);
  private static final Duration DAY = Duration.ofDays(1);

  private enum Option {
    MIN_CONNECTIONS,
    MAX_CONNECTIONS,
    POOLS,
    SOCKET_IDLE,
    TEND_INTERVAL,
    TEND_TIMEOUT,
    LOGIN_TIMEOUT,
    CONNECT_LIMIT,
    MAX_ERRORS,
    ERROR_WINDOW,
    MEASURE_LATENCY,
    TRANSACTIONS,
    ATOMIC_BATCHES,
    COMMIT_TIMEOUT,
    COMMIT_RETRIES,
    COMMIT_RETRY_DELAY
  }

  private final Map<Option, Object> values;

  private SystemSettings(Map<Option, Object> values) {
    this.values = values;
  }

  /**
   * The number of connections per node that are opened at connect and kept open. Default 0: they
   * are opened when needed.
   *
   * @param count at least 0
   * @return the new settings
   */
  public SystemSettings minConnectionsPerNode(int count) {
    return with(Option.MIN_CONNECTIONS, Arguments.atLeast("minConnectionsPerNode", count, 0));
  }

  /**
   * The most connections per node, for blocking calls and for async calls each. Default 100. When
   * all are in use, calls wait.
   *
   * @param count at least 1
   * @return the new settings
   */
  public SystemSettings maxConnectionsPerNode(int count) {
    return with(Option.MAX_CONNECTIONS, Arguments.atLeast("maxConnectionsPerNode", count, 1));
  }

  /**
   * The number of pools which share the connections of a node. More pools lessen contention between
   * many threads. Default 1.
   *
   * @param count at least 1
   * @return the new settings
   */
  public SystemSettings connPoolsPerNode(int count) {
    return with(Option.POOLS, Arguments.atLeast("connPoolsPerNode", count, 1));
  }

  /**
   * How long a connection may be idle before it is closed, cut to whole seconds. Must be shorter
   * than the server's {@code proto-fd-idle-ms} if that is not 0. Default 0: as long as the server's
   * default permits.
   *
   * @param time 0, or from 1 second to 1 day
   * @return the new settings
   */
  public SystemSettings maxSocketIdleTime(Duration time) {
    Arguments.between("maxSocketIdleTime", time, ZERO, DAY);
    if (!time.isZero() && time.toSeconds() == 0) {
      throw Arguments.refuse("maxSocketIdleTime", "be 0 or at least 1 second", time);
    }
    return with(Option.SOCKET_IDLE, time);
  }

  /**
   * The time between two looks at the state of the cluster. Default 1 second.
   *
   * @param interval from 250 ms to 1 day
   * @return the new settings
   */
  public SystemSettings tendInterval(Duration interval) {
    return with(
        Option.TEND_INTERVAL,
        Arguments.between("tendInterval", interval, Duration.ofMillis(250), DAY));
  }

  /**
   * The limit for opening a connection to a node, and for each question about the state of the
   * cluster. Default 1 second.
   *
   * @param timeout from 1 ms to 1 day
   * @return the new settings
   */
  public SystemSettings tendTimeout(Duration timeout) {
    return with(Option.TEND_TIMEOUT, Arguments.between("tendTimeout", timeout, MILLI, DAY));
  }

  /**
   * The limit for the login at one node. Default 5 seconds.
   *
   * @param timeout from 1 ms to 1 day
   * @return the new settings
   */
  public SystemSettings loginTimeout(Duration timeout) {
    return with(Option.LOGIN_TIMEOUT, Arguments.between("loginTimeout", timeout, MILLI, DAY));
  }

  /**
   * The limit for connecting as a whole: all seeds, logins, and finding out why it failed. Default
   * 10 seconds.
   *
   * @param limit from 100 ms to 1 day
   * @return the new settings
   */
  public SystemSettings waitForConnectionToComplete(Duration limit) {
    return with(
        Option.CONNECT_LIMIT,
        Arguments.between("waitForConnectionToComplete", limit, Duration.ofMillis(100), DAY));
  }

  /**
   * The number of errors of one node within the error window at which its circuit breaker opens:
   * then commands to it fail at once. Default 100; 0 switches the breaker off.
   *
   * @param count at least 0
   * @return the new settings
   */
  public SystemSettings maxErrorsInErrorWindow(int count) {
    return with(Option.MAX_ERRORS, Arguments.atLeast("maxErrorsInErrorWindow", count, 0));
  }

  /**
   * The length of the error window, in tend intervals. Default 1.
   *
   * @param count at least 1
   * @return the new settings
   */
  public SystemSettings numTendIntervalsInErrorWindow(int count) {
    return with(Option.ERROR_WINDOW, Arguments.atLeast("numTendIntervalsInErrorWindow", count, 1));
  }

  /**
   * Whether the client counts how long commands take at each node, for {@link
   * io.aerosdk.cluster.NodeHealth#latencies()}. Default false: with it each command reads the clock
   * and adds to counters that all threads share.
   *
   * @param measure true to count
   * @return the new settings
   */
  public SystemSettings measureLatency(boolean measure) {
    return with(Option.MEASURE_LATENCY, measure);
  }

  /** {@return the value of {@link #measureLatency(boolean)}; false if not set} */
  public boolean isMeasuringLatency() {
    return values.get(Option.MEASURE_LATENCY) instanceof Boolean measure && measure;
  }

  /**
   * How transactions are run again after a conflict, where they do not say it themselves. Default
   * {@link TransactionOptions#DEFAULT}.
   *
   * @param options of all transactions of the client
   * @return the new settings
   */
  public SystemSettings transactions(TransactionOptions options) {
    if (options == null) {
      throw Arguments.refuse("transactions", "not be null", "null");
    }
    return with(Option.TRANSACTIONS, options);
  }

  /**
   * Whether all sessions of the client do writes of several keys to strong-consistency namespaces
   * as a transaction: all of them or none. Default false: as their behaviours say.
   *
   * @param atomic whether they do
   * @return the new settings
   */
  public SystemSettings atomicBatches(boolean atomic) {
    return with(Option.ATOMIC_BATCHES, atomic);
  }

  /**
   * The limit for each step of a commit or abort: checking what was read, marking the transaction
   * as committed, and making its writes final or undoing them. An attempt is given up after a third
   * of that without an answer. Default 10 seconds.
   *
   * @param timeout from 1 ms to 1 day
   * @return the new settings
   */
  public SystemSettings commitTimeout(Duration timeout) {
    return with(Option.COMMIT_TIMEOUT, Arguments.between("commitTimeout", timeout, MILLI, DAY));
  }

  /**
   * How often a step of a commit or abort is tried again after it failed. Default 5.
   *
   * @param count at least 0
   * @return the new settings
   */
  public SystemSettings commitRetries(int count) {
    return with(Option.COMMIT_RETRIES, Arguments.atLeast("commitRetries", count, 0));
  }

  /**
   * The pause before a step of a commit or abort is tried again. Default 1 second.
   *
   * @param pause from 0, which means no pause, to 1 day
   * @return the new settings
   */
  public SystemSettings commitRetryDelay(Duration pause) {
    return with(Option.COMMIT_RETRY_DELAY, Arguments.between("commitRetryDelay", pause, ZERO, DAY));
  }

  /** {@return the value of {@link #minConnectionsPerNode(int)}; empty if not set} */
  public OptionalInt minConnectionsPerNode() {
    return number(Option.MIN_CONNECTIONS);
  }

  /** {@return the value of {@link #maxConnectionsPerNode(int)}; empty if not set} */
  public OptionalInt maxConnectionsPerNode() {
    return number(Option.MAX_CONNECTIONS);
  }

  /** {@return the value of {@link #connPoolsPerNode(int)}; empty if not set} */
  public OptionalInt connPoolsPerNode() {
    return number(Option.POOLS);
  }

  /** {@return the value of {@link #maxSocketIdleTime(Duration)}; empty if not set} */
  public Optional<Duration> maxSocketIdleTime() {
    return time(Option.SOCKET_IDLE);
  }

  /** {@return the value of {@link #tendInterval(Duration)}; empty if not set} */
  public Optional<Duration> tendInterval() {
    return time(Option.TEND_INTERVAL);
  }

  /** {@return the value of {@link #tendTimeout(Duration)}; empty if not set} */
  public Optional<Duration> tendTimeout() {
    return time(Option.TEND_TIMEOUT);
  }

  /** {@return the value of {@link #loginTimeout(Duration)}; empty if not set} */
  public Optional<Duration> loginTimeout() {
    return time(Option.LOGIN_TIMEOUT);
  }

  /** {@return the value of {@link #waitForConnectionToComplete(Duration)}; empty if not set} */
  public Optional<Duration> waitForConnectionToComplete() {
    return time(Option.CONNECT_LIMIT);
  }

  /** {@return the value of {@link #maxErrorsInErrorWindow(int)}; empty if not set} */
  public OptionalInt maxErrorsInErrorWindow() {
    return number(Option.MAX_ERRORS);
  }

  /** {@return the value of {@link #numTendIntervalsInErrorWindow(int)}; empty if not set} */
  public OptionalInt numTendIntervalsInErrorWindow() {
    return number(Option.ERROR_WINDOW);
  }

  /** {@return the value of {@link #transactions(TransactionOptions)}} */
  public TransactionOptions transactions() {
    return values.get(Option.TRANSACTIONS) instanceof TransactionOptions options
        ? options
        : TransactionOptions.DEFAULT;
  }

  /** {@return the value of {@link #atomicBatches(boolean)}} */
  public boolean isAtomicBatches() {
    return Boolean.TRUE.equals(values.get(Option.ATOMIC_BATCHES));
  }

  /** {@return the value of {@link #commitTimeout(Duration)}; empty if not set} */
  public Optional<Duration> commitTimeout() {
    return time(Option.COMMIT_TIMEOUT);
  }

  /** {@return the value of {@link #commitRetries(int)}; empty if not set} */
  public OptionalInt commitRetries() {
    return number(Option.COMMIT_RETRIES);
  }

  /** {@return the value of {@link #commitRetryDelay(Duration)}; empty if not set} */
  public Optional<Duration> commitRetryDelay() {
    return time(Option.COMMIT_RETRY_DELAY);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SystemSettings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "SystemSettings" + values;
  }

  private SystemSettings with(Option option, Object value) {
    Map<Option, Object> changed = new EnumMap<>(Option.class);
    changed.putAll(values);
    changed.put(option, value);
    return new SystemSettings(Collections.unmodifiableMap(changed));
  }

  private OptionalInt number(Option option) {
    return values.get(option) instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  private Optional<Duration> time(Option option) {
    return Optional.ofNullable((Duration) values.get(option));
  }
}
