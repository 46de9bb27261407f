package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.command.background.BackgroundCommand;
import io.aerosdk.internal.background.BackgroundJobs;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.wire.Errors;
import java.util.concurrent.CompletableFuture;

/**
 * The start of a background job: the work of a thread and the stage the caller gets. The official
 * client starts jobs by blocking calls only, and an event loop must not block.
 */
final class JobStart extends CompletableFuture<TaskCheck> implements Runnable {
  private final AerospikeClient client;
  private final WritePolicy policy;
  private final BackgroundCommand command;

  JobStart(AerospikeClient client, WritePolicy policy, BackgroundCommand command) {
    this.client = client;
    this.policy = policy;
    this.command = command;
  }

  @Override
  public void run() {
    if (isDone()) {
      return;
    }
    try {
      complete(BackgroundJobs.start(client, policy, command));
    } catch (AerospikeException e) {
      completeExceptionally(Errors.translate(e, BackgroundJobs.call(command)));
    } catch (Throwable unexpected) { // whatever it is, the stage must end
      completeExceptionally(unexpected);
    }
  }
}
