package io.aerosdk.behavior;

import java.util.List;

/**
 * A named group of {@linkplain Cell cells} to which a behaviour's change applies.
 *
 * <p>The order of the constants is the order of the layers: where two scopes of one behaviour cover
 * the same cell, the later constant wins.
 */
public enum Scope {
  /** Every operation. */
  ALL("all", "all_operations"),
  /** All reads. */
  READS("reads", "reads"),
  /** All writes. */
  WRITES("writes", "writes"),
  /** Reads of AP namespaces. */
  READS_AP("readsAp", "availability_mode_reads"),
  /** Reads of SC namespaces. */
  READS_SC("readsSc", "consistency_mode_reads"),
  /** Writes to AP namespaces. */
  WRITES_AP("writesAp", "availability_mode_writes"),
  /** Writes to SC namespaces. */
  WRITES_SC("writesSc", "consistency_mode_writes"),
  /** Writes that may be applied twice. */
  WRITES_RETRYABLE("writesRetryable", "retryable_writes"),
  /** Writes that must not be applied twice. */
  WRITES_NON_RETRYABLE("writesNonRetryable", "non_retryable_writes"),
  /** Reads of one key. */
  READS_POINT("readsPoint", "point_reads"),
  /** Reads of several keys. */
  READS_BATCH("readsBatch", "batch_reads"),
  /** Dataset queries. */
  READS_QUERY("readsQuery", "query"),
  /** Writes to one key. */
  WRITES_POINT("writesPoint", "point_writes"),
  /** Writes to several keys, and mixed chains. */
  WRITES_BATCH("writesBatch", "batch_writes"),
  /** Background jobs. */
  WRITES_QUERY("writesQuery", "background_writes");

  private final String selector;
  private final String fileKey;

  Scope(String selector, String fileKey) {
    this.selector = selector;
    this.fileKey = fileKey;
  }

  /** {@return the name of the method of {@link BehaviorChanges} that selects this scope} */
  public String selector() {
    return selector;
  }

  /** {@return the name of this scope in a {@linkplain Behaviors file of behaviours}} */
  public String fileKey() {
    return fileKey;
  }

  /**
   * Tells whether changes of this scope reach a cell.
   *
   * @param cell the cell
   * @return whether it belongs to this scope
   */
  public boolean covers(Cell cell) {
    boolean read = cell.kind().isRead();
    return switch (this) {
      case ALL -> true;
      case READS -> read;
      case WRITES -> !read;
      case READS_AP -> read && cell.mode() == Mode.AP;
      case READS_SC -> read && cell.mode() == Mode.SC;
      case WRITES_AP -> !read && cell.mode() == Mode.AP;
      case WRITES_SC -> !read && cell.mode() == Mode.SC;
      case WRITES_RETRYABLE -> cell.kind() == OpKind.WRITE_RETRYABLE;
      case WRITES_NON_RETRYABLE -> cell.kind() == OpKind.WRITE_NON_RETRYABLE;
      case READS_POINT -> read && cell.shape() == OpShape.POINT;
      case READS_BATCH -> read && cell.shape() == OpShape.BATCH;
      case READS_QUERY -> read && cell.shape() == OpShape.QUERY;
      case WRITES_POINT -> !read && cell.shape() == OpShape.POINT;
      case WRITES_BATCH -> !read && cell.shape() == OpShape.BATCH;
      case WRITES_QUERY -> !read && cell.shape() == OpShape.QUERY;
    };
  }

  /** {@return the cells of this scope} */
  public List<Cell> cells() {
    return Cell.all().stream().filter(this::covers).toList();
  }
}
