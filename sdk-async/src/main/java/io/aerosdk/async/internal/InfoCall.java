package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.listener.InfoListener;
import com.aerospike.client.policy.InfoPolicy;
import io.aerosdk.internal.info.InfoReply;
import io.aerosdk.internal.info.InfoRequest;
import io.aerosdk.internal.wire.AnswerErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * An info request under way to all its nodes at the same time: the stage the caller gets. The first
 * failure fails it. Thread-safe.
 */
final class InfoCall<T> extends CompletableFuture<T> {
  private final InfoRequest<T> request;
  private final AtomicReferenceArray<InfoReply> replies;
  private final AtomicInteger missing;

  InfoCall(InfoRequest<T> request, int nodeCount) {
    this.request = request;
    this.replies = new AtomicReferenceArray<>(nodeCount);
    this.missing = new AtomicInteger(nodeCount);
  }

  /** Asks the nodes. */
  void start(AerospikeClient client, Loops loops, InfoPolicy policy, List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      ask(client, loops.next(), policy, nodes.get(i), i);
    }
  }

  private void ask(
      AerospikeClient client, EventLoop loop, InfoPolicy policy, Node node, int index) {
    String[] commands = request.commands().apply(node.getVersion()).toArray(String[]::new);
    InfoListener listener =
        new InfoListener() {
          @Override
          public void onSuccess(Map<String, String> answers) {
            answered(node, index, commands, answers);
          }

          @Override
          public void onFailure(AerospikeException failure) {
            failed(failure);
          }
        };
    try {
      client.info(loop, listener, policy, node, commands);
    } catch (AerospikeException e) {
      failed(e);
    }
  }

  private void answered(Node node, int index, String[] commands, Map<String, String> answers) {
    try {
      replies.set(
          index, InfoReply.of(node.getName(), request.call(), Arrays.asList(commands), answers));
      if (missing.decrementAndGet() == 0) {
        complete(request.reader().apply(all()));
      }
    } catch (RuntimeException unreadable) { // an error that was answered belongs into the stage
      completeExceptionally(unreadable);
    }
  }

  private List<InfoReply> all() {
    InfoReply[] all = new InfoReply[replies.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = Objects.requireNonNull(replies.get(i));
    }
    return List.of(all);
  }

  private void failed(AerospikeException failure) {
    completeExceptionally(AnswerErrors.translate(failure, request.call()));
  }
}
