package io.aerosdk.sync.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Info;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.AdminPolicy;
import com.aerospike.client.policy.InfoPolicy;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.admin.AdminRequest;
import io.aerosdk.internal.admission.NodeGate;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.aerosdk.internal.info.InfoNodes;
import io.aerosdk.internal.info.InfoReply;
import io.aerosdk.internal.info.InfoRequest;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.task.TaskPolling;
import io.aerosdk.internal.wire.AnswerErrors;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Errors.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs info and administration requests on the caller's thread, one node after the other, within
 * one time limit. Thread-safe.
 */
public final class BlockingRequests {
  private final ClusterConnection connection;
  private final CommandPolicies policies;
  private final Admission admission;

  /** For one session. */
  public BlockingRequests(
      ClusterConnection connection, CommandPolicies policies, Admission admission) {
    this.connection = connection;
    this.policies = policies;
    this.admission = admission;
  }

  /** Asks the nodes, and gives what is made of their answers. */
  public <T> T ask(InfoRequest<T> request) {
    return ask(request, limit(request.call()));
  }

  /** As {@link #ask(InfoRequest)}, within this time at most. */
  <T> T ask(InfoRequest<T> request, Duration most) {
    Limit usual = limit(request.call());
    return ask(request, usual.atMost((int) most.toMillis()));
  }

  private <T> T ask(InfoRequest<T> request, Limit limit) {
    AerospikeClient client = connection.client();
    List<InfoReply> replies = new ArrayList<>();
    for (Node node : InfoNodes.of(client, request)) {
      replies.add(ask(node, request, limit));
    }
    return request.reader().apply(replies);
  }

  private InfoReply ask(Node node, InfoRequest<?> request, Limit limit) {
    List<String> commands = request.commands().apply(node.getVersion());
    List<NodeGate> gate = List.of(admission.gate(node));
    InfoPolicy policy = new InfoPolicy();
    policy.timeout = admission.enter(gate, limit.left());
    try {
      return InfoReply.of(
          node.getName(),
          request.call(),
          commands,
          Info.request(policy, node, commands.toArray(String[]::new)));
    } catch (AerospikeException e) {
      throw AnswerErrors.translate(e, request.call());
    } finally {
      admission.leave(gate);
    }
  }

  /** Runs a request about users or roles. The client chooses the node. */
  public <T> T run(AdminRequest<T> request) {
    AerospikeClient client = connection.client();
    List<NodeGate> gates = admission.allGates();
    AdminPolicy policy = new AdminPolicy();
    policy.timeout = admission.enter(gates, limit(request.call()).left());
    try {
      return request.work().run(client, policy);
    } catch (AerospikeException e) {
      throw AnswerErrors.translate(e, request.call());
    } finally {
      admission.leave(gates);
    }
  }

  /** Asks until the task is done, with growing pauses. */
  public void await(TaskCheck task, Duration timeout) {
    TaskPolling polling = new TaskPolling(task, timeout, System::nanoTime);
    while (!isDone(task, polling)) {
      pause(task, polling.nextPause());
    }
  }

  private boolean isDone(TaskCheck task, TaskPolling polling) {
    try {
      return ask(task.isDone());
    } catch (SdkException e) {
      polling.failed(e);
      return false;
    }
  }

  private static void pause(TaskCheck task, long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SdkException(
          Details.of(
                  "Interrupted while waiting for: " + task.what() + "; it goes on on the server",
                  ResultCode.CLIENT_ERROR)
              .withCause(e));
    }
  }

  private Limit limit(Call call) {
    return new Limit(call, policies.requestTimeout(call.kind() != Errors.Kind.READ));
  }

  /** One limit for all nodes of a request. */
  private static final class Limit {
    private final Call call;
    private final int millis;
    private final long start = System.nanoTime();

    Limit(Call call, int millis) {
      this.call = call;
      this.millis = millis;
    }

    Limit atMost(int most) {
      return millis == 0 || millis > most ? new Limit(call, most) : this;
    }

    /** What is left in milliseconds; 0 if there is no limit. */
    int left() {
      if (millis == 0) {
        return 0;
      }
      long left = millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (left <= 0) {
        throw new OperationTimeoutException(
            Details.of(
                call.text() + " timed out (limit " + millis + " ms) before all nodes were asked.",
                ResultCode.TIMEOUT),
            true);
      }
      return (int) left;
    }
  }
}
