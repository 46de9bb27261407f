package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.async.EventLoop;
import io.aerosdk.async.internal.resend.ResendingCalls;
import io.aerosdk.command.KeySpec;

/** Sends a verb on one key by itself. */
@FunctionalInterface
public interface VerbSender {
  /** The session's own limit. */
  int AS_IT_IS = -1;

  /**
   * Sends it.
   *
   * @param totalTimeout milliseconds, 0 for no limit, or {@link #AS_IT_IS}
   * @param maxRetries further attempts, or {@link #AS_IT_IS}
   * @throws AerospikeException if the client refuses it at once; the listener hears nothing then
   */
  void send(
      ResendingCalls client,
      EventLoop loop,
      KeySpec spec,
      int totalTimeout,
      int maxRetries,
      VerbListener listener);
}
