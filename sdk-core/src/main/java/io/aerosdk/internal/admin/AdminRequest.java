package io.aerosdk.internal.admin;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.policy.AdminPolicy;
import io.aerosdk.internal.wire.Errors.Call;

/**
 * A request about users or roles. Immutable.
 *
 * @param call what is being done, for messages; names no secret
 * @param work a blocking call of the official client
 * @param <T> the answer
 */
public record AdminRequest<T>(Call call, Work<T> work) {

  /**
   * A blocking call of the official client.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Makes the call. */
    T run(AerospikeClient client, AdminPolicy policy);
  }

  /** Only what is done: the work may hold a password. */
  @Override
  public String toString() {
    return call.text();
  }
}
