package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be asked about the cluster as a whole, and any line at all. */
public final class ClusterRequests {
  private static final Call STABLE = call("Question whether the cluster is stable");

  private ClusterRequests() {}

  /** Any line, to one node. */
  public static InfoRequest<String> raw(String command) {
    return InfoRequest.ofOne(rawCall(command), command, InfoReply::value);
  }

  /** Any line, to the node of that name. */
  public static InfoRequest<String> raw(String command, String node) {
    Objects.requireNonNull(node, "node must not be null");
    return raw(command).to(Target.of(node));
  }

  /** Any line, to all nodes; the answers by the names of the nodes. */
  public static InfoRequest<Map<String, String>> rawOnAll(String command) {
    return InfoRequest.of(rawCall(command), Target.ALL, command, ClusterRequests::byNode);
  }

  /** The versions of the nodes. */
  public static InfoRequest<Set<String>> builds() {
    return InfoRequest.of(
        call("Question for the builds"),
        Target.ALL,
        "build",
        replies -> sorted(replies.stream().map(InfoReply::value).toList()));
  }

  /** The namespaces of all nodes. */
  public static InfoRequest<Set<String>> namespaces() {
    return InfoRequest.of(
        call("Question for the namespaces"),
        Target.ALL,
        "namespaces",
        replies ->
            sorted(
                replies.stream()
                    .flatMap(reply -> InfoText.entries(reply.value(), ';').stream())
                    .toList()));
  }

  /** How many nodes the asked one sees, itself included. */
  public static InfoRequest<Integer> size() {
    return InfoRequest.ofOne(
        call("Question for the cluster's size"),
        "statistics",
        reply -> {
          Fields fields = new Fields(reply, InfoText.pairs(reply.value(), ';'));
          if (!fields.has("cluster_size")) {
            throw reply.unreadable("the statistics have no cluster_size");
          }
          return Math.toIntExact(fields.number("cluster_size"));
        });
  }

  /** Whether all nodes see the same cluster, and no data moves. */
  public static InfoRequest<Boolean> isStable() {
    return InfoRequest.of(STABLE, Target.ALL, "cluster-stable:", ClusterRequests::haveOneKey);
  }

  /** Each node answers the key of the cluster it sees, or that it sees none that is stable. */
  private static boolean haveOneKey(List<InfoReply> replies) {
    Set<String> keys = new HashSet<>();
    for (InfoReply reply : replies) {
      Optional<InfoError> error = reply.error(0);
      if (error.isPresent() && error.get().code() == ResultCode.CLUSTER_KEY_MISMATCH) {
        return false;
      }
      keys.add(reply.value());
    }
    return keys.size() == 1;
  }

  private static Map<String, String> byNode(List<InfoReply> replies) {
    Map<String, String> answers = new LinkedHashMap<>();
    replies.forEach(reply -> answers.put(reply.node(), reply.value()));
    return answers;
  }

  private static Set<String> sorted(List<String> values) {
    return new TreeSet<>(values);
  }

  private static Call call(String text) {
    return Call.of(text, Kind.READ);
  }

  /** Any line may change something. Its parameters may be secret. */
  private static Call rawCall(String command) {
    InfoText.name("command", command, "", Integer.MAX_VALUE);
    int end = 0;
    while (end < command.length() && ":;/".indexOf(command.charAt(end)) < 0) {
      end++;
    }
    return Call.of("Info command " + command.substring(0, end), Kind.CHANGE);
  }
}
