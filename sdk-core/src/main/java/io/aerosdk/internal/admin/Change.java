package io.aerosdk.internal.admin;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.policy.AdminPolicy;
import io.aerosdk.internal.admin.AdminRequest.Work;
import io.aerosdk.internal.task.Done;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;

/** A call of the official client that answers nothing. */
@FunctionalInterface
interface Change {
  void run(AerospikeClient client, AdminPolicy policy);

  /** The request for a change. */
  static AdminRequest<Done> request(String text, Change change) {
    Work<Done> work =
        (client, policy) -> {
          change.run(client, policy);
          return Done.DONE;
        };
    return new AdminRequest<>(Call.of(text, Kind.CHANGE), work);
  }
}
