package io.aerosdk.embedded.storage;

/**
 * How a namespace behaves. Immutable and thread-safe.
 *
 * @param name 1 to 31 characters
 * @param defaultTtl seconds that a record lives if the client does not say; 0, the default, for
 *     ever
 * @param nsupPeriod seconds between sweeps for expired records; 0 for none, which also forbids time
 *     to live unless {@code allowTtlWithoutNsup}; 120 by default
 * @param allowTtlWithoutNsup whether records may expire although nothing sweeps them; false by
 *     default
 * @param maxRecordSize bytes that a record may take, 1 MiB by default
 * @param defaultReadTouchTtlPercent reads in the last part of a record's life, in percent of it,
 *     give it a new life of the same length; 0, the default, for no read
 * @param replicationFactor how many nodes hold each record, if there are as many; 2 by default
 * @param strongConsistency whether acknowledged writes are never lost and reads never stale, and
 *     transactions are possible, as in Enterprise Edition; false by default
 * @param allowExpunge whether deletes need not be durable where there is strong consistency, the
 *     server's {@code strong-consistency-allow-expunge}; false by default
 * @param transactionSeconds how long a transaction may take whose client does not say, the server's
 *     {@code mrt-duration}, 1 to 120 s; 10 by default
 */
public record NamespaceConfig(
    String name,
    int defaultTtl,
    int nsupPeriod,
    boolean allowTtlWithoutNsup,
    int maxRecordSize,
    int defaultReadTouchTtlPercent,
    int replicationFactor,
    boolean strongConsistency,
    boolean allowExpunge,
    int transactionSeconds) {
  private static final int MAX_NAME = 31;
  private static final int MAX_TTL = 315_360_000;
  private static final int MAX_TRANSACTION = 120;
  private static final int RECORD_SIZE_LIMIT = 8 << 20;

  /** Checks the values. */
  public NamespaceConfig {
    require(
        !name.isEmpty()
            && name.length() <= MAX_NAME
            && name.chars().allMatch(c -> c > 32 && c < 127),
        "namespace name must be 1 to 31 printable ASCII characters, got '" + name + "'");
    require(
        defaultTtl >= 0 && defaultTtl <= MAX_TTL,
        "default TTL must be 0 to " + MAX_TTL + " s, got " + defaultTtl);
    require(nsupPeriod >= 0, "nsup period must be 0 s or more, got " + nsupPeriod);
    require(
        maxRecordSize > 0 && maxRecordSize <= RECORD_SIZE_LIMIT,
        "maximum record size must be 1 to " + RECORD_SIZE_LIMIT + " bytes, got " + maxRecordSize);
    require(
        replicationFactor >= 1 && replicationFactor <= 128,
        "replication factor must be 1 to 128, got " + replicationFactor);
    require(
        transactionSeconds >= 1 && transactionSeconds <= MAX_TRANSACTION,
        "transaction duration must be 1 to " + MAX_TRANSACTION + " s, got " + transactionSeconds);
    require(
        defaultReadTouchTtlPercent >= 0 && defaultReadTouchTtlPercent <= 100,
        "default read-touch TTL percent must be 0 to 100, got " + defaultReadTouchTtlPercent);
  }

  /** A namespace with default values. */
  public static NamespaceConfig of(String name) {
    return new NamespaceConfig(name, 0, 120, false, 1 << 20, 0, 2, false, false, 10);
  }

  /** The same with another default time to live, in seconds. */
  public NamespaceConfig withDefaultTtl(int seconds) {
    return new NamespaceConfig(
        name,
        seconds,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same with another time between sweeps, in seconds. */
  public NamespaceConfig withNsupPeriod(int seconds) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        seconds,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same, with records that may expire without sweeps, or not. */
  public NamespaceConfig withAllowTtlWithoutNsup(boolean allow) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allow,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same with another limit to the size of a record, in bytes. */
  public NamespaceConfig withMaxRecordSize(int bytes) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        bytes,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same with another share of the life in which reads renew it. */
  public NamespaceConfig withDefaultReadTouchTtlPercent(int percent) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        percent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same with another number of copies of each record. */
  public NamespaceConfig withReplicationFactor(int copies) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        copies,
        strongConsistency,
        allowExpunge,
        transactionSeconds);
  }

  /** The same with strong consistency, or without. */
  public NamespaceConfig withStrongConsistency(boolean strong) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strong,
        allowExpunge,
        transactionSeconds);
  }

  /** The same, with deletes that need not be durable under strong consistency, or not. */
  public NamespaceConfig withAllowExpunge(boolean allow) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allow,
        transactionSeconds);
  }

  /** The same with another duration of transactions, in seconds. */
  public NamespaceConfig withTransactionSeconds(int seconds) {
    return new NamespaceConfig(
        name,
        defaultTtl,
        nsupPeriod,
        allowTtlWithoutNsup,
        maxRecordSize,
        defaultReadTouchTtlPercent,
        replicationFactor,
        strongConsistency,
        allowExpunge,
        seconds);
  }

  /** Whether a record may be given an end. */
  public boolean allowsTtl() {
    return nsupPeriod > 0 || allowTtlWithoutNsup;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
