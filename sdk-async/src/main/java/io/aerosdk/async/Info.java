package io.aerosdk.async;

import io.aerosdk.async.internal.EventLoopRequests;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.SdkException;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.info.NamespaceDetails;
import io.aerosdk.info.SetDetails;
import io.aerosdk.internal.info.ClusterRequests;
import io.aerosdk.internal.info.IndexListing;
import io.aerosdk.internal.info.NamespaceRequests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What the nodes of the cluster tell about themselves.
 *
 * <pre>{@code
 * session.info().builds().thenAccept(System.out::println);
 * session.info().namespaceDetails("test").thenAccept(System.out::println);
 * }</pre>
 *
 * <p>Every call asks the nodes anew, all at the same time, within the total time of the session's
 * reads of one key. Wrong arguments throw at the call; an error that a node answers fails the stage
 * with an {@link SdkException} of its class. Thread-safe.
 */
public final class Info {
  private final EventLoopRequests requests;

  Info(EventLoopRequests requests) {
    this.requests = requests;
  }

  /** The versions of all nodes, such as {@code 8.1.2.0}. */
  public CompletionStage<Set<String>> builds() {
    return requests.ask(ClusterRequests.builds());
  }

  /** The namespaces that some node has, in alphabetical order. */
  public CompletionStage<Set<String>> namespaces() {
    return requests.ask(ClusterRequests.namespaces());
  }

  /**
   * A namespace, as all nodes together tell it; empty if none has it.
   *
   * @param namespace its name
   */
  public CompletionStage<Optional<NamespaceDetails>> namespaceDetails(String namespace) {
    return requests.ask(NamespaceRequests.details(namespace));
  }

  /**
   * The sets of a namespace, as all nodes together tell them, by name; none if no node has the
   * namespace.
   *
   * @param namespace its name
   */
  public CompletionStage<List<SetDetails>> sets(String namespace) {
    return requests.ask(NamespaceRequests.sets(namespace));
  }

  /** The secondary indexes of all namespaces. */
  public CompletionStage<List<SecondaryIndex>> secondaryIndexes() {
    return requests.ask(IndexListing.all());
  }

  /**
   * The secondary indexes of a namespace.
   *
   * @param namespace its name
   */
  public CompletionStage<List<SecondaryIndex>> secondaryIndexes(String namespace) {
    return requests.ask(IndexListing.ofNamespace(namespace));
  }

  /**
   * How a secondary index is filled; empty if no node has it.
   *
   * @param namespace where it is
   * @param indexName its name
   */
  public CompletionStage<Optional<IndexDetails>> secondaryIndexDetails(
      String namespace, String indexName) {
    return requests.ask(IndexListing.details(namespace, indexName));
  }

  /** Whether all nodes see the same cluster, and no data moves between them. */
  public CompletionStage<Boolean> isClusterStable() {
    return requests.ask(ClusterRequests.isStable());
  }

  /** How many nodes the cluster has, as one of them says. */
  public CompletionStage<Integer> clusterSize() {
    return requests.ask(ClusterRequests.size());
  }

  /**
   * Sends any command of the info protocol to one node, whichever.
   *
   * @param command such as {@code edition} or {@code namespace/test}; one line
   * @return the answer as it comes
   */
  public CompletionStage<String> info(String command) {
    return requests.ask(ClusterRequests.raw(command));
  }

  /**
   * Sends any command of the info protocol to the node of that name.
   *
   * @param command one line
   * @param node a name, as {@link #infoOnAllNodes(String)} gives them
   * @return the answer as it comes; fails with {@link InvalidNodeException} if there is no such
   *     node
   */
  public CompletionStage<String> infoOnNode(String command, String node) {
    return requests.ask(ClusterRequests.raw(command, node));
  }

  /**
   * Sends any command of the info protocol to all nodes.
   *
   * @param command one line
   * @return the answers as they come, by the names of the nodes
   */
  public CompletionStage<Map<String, String>> infoOnAllNodes(String command) {
    return requests.ask(ClusterRequests.rawOnAll(command));
  }
}
