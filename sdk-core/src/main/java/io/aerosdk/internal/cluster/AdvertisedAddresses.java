package io.aerosdk.internal.cluster;

import io.aerosdk.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses under which a node says that it and its peers can be reached. */
final class AdvertisedAddresses {
  /**
   * One peer of "generation,port,[[node,tls-name,[host,host:port]],…]"; the third group is its
   * hosts.
   */
  private static final Pattern PEER = Pattern.compile("\\[(\\w+),([^,\\[\\]]*),\\[(.*?)\\]\\]");

  private AdvertisedAddresses() {}

  /**
   * Those of a node's answers, without repetition.
   *
   * @param service the answer to "service-…"
   * @param peers the answer to "peers-…"
   * @param ipMap the addresses to use instead of those which nodes publish
   */
  static Set<Host> of(String service, String peers, Map<String, String> ipMap) {
    List<String> lists = new ArrayList<>();
    lists.add(service);
    lists.addAll(ofPeers(peers).values());
    Set<Host> hosts = new LinkedHashSet<>();
    for (String list : lists) {
      for (Host host : parse(list)) {
        hosts.add(Host.of(ipMap.getOrDefault(host.name(), host.name()), host.port()));
      }
    }
    return hosts;
  }

  /** The address list of each peer by its node name; without those that have left. */
  static Map<String, String> ofPeers(String peers) {
    Map<String, String> byNode = new LinkedHashMap<>();
    PEER.matcher(peers).results().forEach(peer -> byNode.put(peer.group(1), peer.group(3)));
    byNode.values().removeIf(String::isEmpty);
    return byNode;
  }

  /** The question for peers and for the own address, after "peers-" and "service-". */
  static String form(boolean encrypted, boolean alternate) {
    return (encrypted ? "tls-" : "clear-") + (alternate ? "alt" : "std");
  }

  private static List<Host> parse(String list) {
    try {
      return list.isBlank() ? List.of() : Host.parseHosts(list, Host.DEFAULT_PORT);
    } catch (IllegalArgumentException notAddresses) {
      // A node's own mistake (or an error text) must not hide what else there is to tell.
      return List.of();
    }
  }
}
