package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.AdminPolicy;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.internal.admin.AdminRequest;
import io.aerosdk.internal.wire.AnswerErrors;
import java.util.concurrent.CompletableFuture;

/** An administration request: the work of a thread and the stage the caller gets, in one object. */
final class AdminCall<T> extends CompletableFuture<T> implements Runnable {
  private final AdminRequest<T> request;
  private final AerospikeClient client;
  private final AdminPolicy policy;

  AdminCall(AdminRequest<T> request, AerospikeClient client, AdminPolicy policy) {
    this.request = request;
    this.client = client;
    this.policy = policy;
  }

  @Override
  public void run() {
    if (isDone()) {
      return;
    }
    try {
      complete(request.work().run(client, policy));
    } catch (AerospikeException e) {
      completeExceptionally(AnswerErrors.translate(e, request.call()));
    } catch (Throwable unexpected) { // whatever it is, the stage must end
      completeExceptionally(unexpected);
    }
  }

  /** The client was closed before the turn of this call came. */
  void abandon() {
    completeExceptionally(new ClientClosedException());
  }
}
