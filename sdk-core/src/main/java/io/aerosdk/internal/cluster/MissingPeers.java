package io.aerosdk.internal.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Info;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.InfoPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether a client that has just connected knows all nodes of the cluster. */
final class MissingPeers {
  private static final Logger LOG = LoggerFactory.getLogger(MissingPeers.class);

  private MissingPeers() {}

  /**
   * Warns about nodes which the client could not reach.
   *
   * @throws AerospikeException if they are all but one
   */
  static void check(AerospikeClient client, ClientPolicy policy) {
    if (policy.forceSingleNode) {
      return;
    }
    Node[] nodes = client.getNodes();
    Map<String, String> missing = nodes.length == 0 ? Map.of() : missing(client, nodes[0], policy);
    if (missing.isEmpty()) {
      return;
    }
    if (nodes.length == 1) {
      throw new AerospikeException.Connection("Peers not reachable: " + missing);
    }
    LOG.warn(
        "Connected to {} nodes; these cannot be reached, and their records neither: {}. If the cluster"
            + " runs in Docker or behind NAT, usingServicesAlternate() or withIpMap(…) may help.",
        nodes.length,
        missing);
  }

  private static Map<String, String> missing(
      AerospikeClient client, Node node, ClientPolicy policy) {
    boolean encrypted = policy.tlsPolicy != null && !policy.tlsPolicy.forLoginOnly;
    String question = "peers-" + AdvertisedAddresses.form(encrypted, policy.useServicesAlternate);
    InfoPolicy limit = new InfoPolicy();
    limit.timeout = policy.timeout;
    try {
      String peers = Info.request(limit, node, question);
      Map<String, String> missing = new LinkedHashMap<>(AdvertisedAddresses.ofPeers(peers));
      missing.keySet().removeAll(client.getNodeNames());
      return missing;
    } catch (AerospikeException noAnswer) {
      // The tend will find out what is wrong with this node.
      return Map.of();
    }
  }
}
