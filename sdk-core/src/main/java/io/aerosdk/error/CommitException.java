package io.aerosdk.error;

import com.aerospike.client.CommitError;
import com.aerospike.client.Key;
import java.util.Map;

/**
 * A transaction could not be committed. {@link #error()} says at which stage.
 *
 * <p>Immutable and thread-safe.
 */
public final class CommitException extends TransactionException {
  /** The stage. */
  private final CommitError error;

  /** Of the check. */
  private final Map<Key, SdkException> verifyFailures;

  /** Of rolling forward or back. */
  private final Map<Key, SdkException> rollFailures;

  /**
   * Creates the exception.
   *
   * @param details what happened
   * @param error the stage at which the commit failed
   * @param verifyFailures the records which had changed since they were read, or could not be
   *     checked
   * @param rollFailures the records which could not be rolled forward or back
   */
  public CommitException(
      Details details,
      CommitError error,
      Map<Key, SdkException> verifyFailures,
      Map<Key, SdkException> rollFailures) {
    super(details);
    this.error = error;
    this.verifyFailures = Map.copyOf(verifyFailures);
    this.rollFailures = Map.copyOf(rollFailures);
  }

  /** {@return the stage at which the commit failed} */
  public CommitError error() {
    return error;
  }

  /**
   * {@return why records did not pass the check that they are as they were read; empty if all
   * passed}
   */
  public Map<Key, SdkException> verifyFailures() {
    return verifyFailures;
  }

  /** {@return why records could not be rolled forward or back; empty if all could} */
  public Map<Key, SdkException> rollFailures() {
    return rollFailures;
  }
}
