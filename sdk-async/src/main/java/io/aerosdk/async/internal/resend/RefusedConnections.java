package io.aerosdk.async.internal.resend;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.async.AsyncConnection;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;

/**
 * Connections whose login was refused. The official client keeps them for the next calls, which
 * then fail too. Of the event loop.
 */
final class RefusedConnections {
  private RefusedConnections() {}

  /**
   * Closes the connection over which a call has just failed: it is the first of the idle ones. If
   * it had been refused for an earlier call, there may be more, so that all are closed.
   */
  static void close(EventLoop loop, AerospikeException failure) {
    Node node = failure.getNode();
    if (node == null || !loop.inEventLoop()) {
      return;
    }
    if (failure.getResultCode() == ResultCode.NOT_AUTHENTICATED) {
      closeAll(loop, node);
    } else {
      closeFirst(loop, node);
    }
  }

  /** As {@link #close}, where the client does not say which nodes refused. */
  static void close(EventLoop loop, Cluster cluster) {
    if (loop.inEventLoop()) {
      for (Node node : cluster.getNodes()) {
        closeAll(loop, node);
      }
    }
  }

  private static void closeAll(EventLoop loop, Node node) {
    boolean more = true;
    while (more) {
      more = closeFirst(loop, node);
    }
  }

  private static boolean closeFirst(EventLoop loop, Node node) {
    AsyncConnection idle = node.getAsyncPool(loop.getIndex()).queue.pollFirst();
    if (idle == null) {
      return false;
    }
    node.closeAsyncIdleConnection(idle, loop.getIndex());
    return true;
  }
}
