package io.aerosdk.behavior;

/** What an operation does to the data; the first axis of a {@link Cell}. */
public enum OpKind {
  /** Reads, existence checks and dataset queries. */
  READ,
  /**
   * Writes that give the same result when applied twice. No command is classified so yet: every
   * write uses {@link #WRITE_NON_RETRYABLE}.
   */
  WRITE_RETRYABLE,
  /** Writes that must not be applied twice, such as adding to a number. */
  WRITE_NON_RETRYABLE;

  /** {@return whether operations of this kind only read} */
  public boolean isRead() {
    return this == READ;
  }
}
