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
  ALL("all"),
  /** All reads. */
  READS("reads"),
  /** All writes. */
  WRITES("writes"),
  /** Reads of AP namespaces. */
  READS_AP("readsAp"),
  /** Reads of SC namespaces. */
  READS_SC("readsSc"),
  /** Writes to AP namespaces. */
  WRITES_AP("writesAp"),
  /** Writes to SC namespaces. */
  WRITES_SC("writesSc"),
  /** Writes that may be applied twice. */
  WRITES_RETRYABLE("writesRetryable"),
  /** Writes that must not be applied twice. */
  WRITES_NON_RETRYABLE("writesNonRetryable"),
  /** Reads of one key. */
  READS_POINT("readsPoint"),
  /** Reads of several keys. */
  READS_BATCH("readsBatch"),
  /** Dataset queries. */
  READS_QUERY("readsQuery"),
  /** Writes to one key. */
  WRITES_POINT("writesPoint"),
  /** Writes to several keys, and mixed chains. */
  WRITES_BATCH("writesBatch"),
  /** Background jobs. */
  WRITES_QUERY("writesQuery");

  private final String selector;

  Scope(String selector) {
    this.selector = selector;
  }

  /** {@return the name of the method of {@link BehaviorChanges} that selects this scope} */
  public String selector() {
    return selector;
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
