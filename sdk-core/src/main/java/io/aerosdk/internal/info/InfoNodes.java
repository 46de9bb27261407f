package io.aerosdk.internal.info;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.wire.Errors;
import java.util.List;

/** The nodes that a request goes to, as the client knows them now. */
public final class InfoNodes {
  private InfoNodes() {}

  /**
   * At least one node.
   *
   * @throws io.aerosdk.error.InvalidNodeException if there is none, or none of that name
   */
  public static List<Node> of(AerospikeClient client, InfoRequest<?> request) {
    Cluster cluster = client.getCluster();
    Target target = request.target();
    try {
      if (target.isAll()) {
        return List.of(cluster.validateNodes());
      }
      return List.of(
          target.node() == null ? cluster.getRandomNode() : cluster.getNode(target.node()));
    } catch (AerospikeException e) {
      throw Errors.translate(e, request.call());
    }
  }
}
