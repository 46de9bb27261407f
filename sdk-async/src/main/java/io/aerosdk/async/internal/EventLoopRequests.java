package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.AdminPolicy;
import com.aerospike.client.policy.InfoPolicy;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.admin.AdminRequest;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.info.InfoNodes;
import io.aerosdk.internal.info.InfoRequest;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs info requests on the client's event loops, all nodes at the same time, and administration
 * requests on a thread of their own. Thread-safe.
 */
public final class EventLoopRequests {
  private final ClusterConnection connection;
  private final Loops loops;
  private final AdminThread adminThread;
  private final CommandPolicies policies;

  /** For one session. */
  public EventLoopRequests(
      ClusterConnection connection,
      Loops loops,
      AdminThread adminThread,
      CommandPolicies policies) {
    this.connection = connection;
    this.loops = loops;
    this.adminThread = adminThread;
    this.policies = policies;
  }

  /** Asks the nodes, and gives what is made of their answers. */
  public <T> CompletionStage<T> ask(InfoRequest<T> request) {
    return ask(request, timeout(request.call()));
  }

  /** As {@link #ask(InfoRequest)}, within this time at most. */
  public <T> CompletionStage<T> ask(InfoRequest<T> request, Duration most) {
    int usual = timeout(request.call());
    int limit = (int) most.toMillis();
    return ask(request, usual == 0 ? limit : Math.min(usual, limit));
  }

  private <T> CompletionStage<T> ask(InfoRequest<T> request, int timeout) {
    AerospikeClient client = connection.client();
    List<Node> nodes;
    try {
      nodes = InfoNodes.of(client, request);
    } catch (SdkException noNode) {
      return CompletableFuture.failedFuture(noNode);
    }
    InfoPolicy policy = new InfoPolicy();
    policy.timeout = timeout;
    InfoCall<T> call = new InfoCall<>(request, nodes.size());
    call.start(client, loops, policy, nodes);
    return call;
  }

  /** As {@link #ask}, for what has no answer but that it was done. */
  public CompletionStage<@Nullable Void> tell(InfoRequest<?> request) {
    return Then.nothing(ask(request));
  }

  /** Runs a request about users or roles. */
  public <T> CompletionStage<T> run(AdminRequest<T> request) {
    AerospikeClient client = connection.client();
    AdminPolicy policy = new AdminPolicy();
    policy.timeout = timeout(request.call());
    AdminCall<T> call = new AdminCall<>(request, client, policy);
    adminThread.run(call);
    return call;
  }

  /** As {@link #run}, for what has no answer but that it was done. */
  public CompletionStage<@Nullable Void> change(AdminRequest<?> request) {
    return Then.nothing(run(request));
  }

  /** Sends a request, and then gives something else. */
  public <T, R> CompletionStage<R> then(InfoRequest<T> request, Function<T, R> answer) {
    return Then.map(ask(request), answer);
  }

  /** Asks until the task is done, with growing pauses. */
  public CompletionStage<@Nullable Void> await(TaskCheck task, Duration timeout) {
    TaskWait wait = new TaskWait(this, task, timeout);
    wait.ask();
    return wait;
  }

  private int timeout(Call call) {
    return policies.requestTimeout(call.kind() != Kind.READ);
  }
}
