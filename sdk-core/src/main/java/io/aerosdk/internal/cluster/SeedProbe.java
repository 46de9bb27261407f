package io.aerosdk.internal.cluster;

import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Talks to one seed, without the client, to find out what is wrong with it. */
final class SeedProbe {
  private static final int MOST_ADVERTISED = 8;

  private final Host seed;
  private final ClusterDefinition definition;
  private final SeedTls tls;
  private final SeedSockets sockets;

  SeedProbe(Host seed, ClusterDefinition definition, @Nullable TlsPolicy tls, SeedSockets sockets) {
    this.seed = seed;
    this.definition = definition;
    this.tls = new SeedTls(seed, definition, tls, sockets);
    this.sockets = sockets;
  }

  Finding look() {
    try (Socket socket = sockets.connect(seed.name(), seed.port())) {
      return tls.isOn() ? tls.look(socket, this::talk) : talk(socket);
    } catch (UnknownHostException unknown) {
      return Finding.wrong("is not a known host name", "Check the spelling and the DNS.");
    } catch (SocketTimeoutException late) {
      return Finding.wrong(
          "did not answer within " + SeedSockets.STEP_MILLIS + " ms",
          "Check the address, the network and its firewalls.");
    } catch (ConnectException refused) {
      return Finding.wrong(
          "refused the connection", "Check that a server is running and listens on this port.");
    } catch (IOException failed) {
      return Finding.wrong("cannot be reached (" + failed.getMessage() + ")", null);
    }
  }

  private Finding talk(Socket socket) {
    try {
      return judge(InfoExchange.ask(socket, questions()));
    } catch (SocketTimeoutException silent) {
      return tls.speaksTlsUnasked().orElseGet(SeedProbe::silent);
    } catch (EOFException | ProtocolException | SocketException other) {
      return tls.speaksTlsUnasked().orElseGet(SeedProbe::stranger);
    } catch (SSLException alert) {
      // With TLS 1.3 a server refuses the client's certificate only after the client's handshake.
      return SeedTls.failed(alert);
    } catch (IOException failed) {
      return Finding.wrong("broke the connection (" + failed.getMessage() + ")", null);
    }
  }

  private List<String> questions() {
    return List.of(
        "node",
        "build",
        "features",
        "cluster-name",
        "partition-generation",
        "service-" + form(),
        "peers-" + form());
  }

  private String form() {
    boolean encrypted = tls.isOn() && !tls.isForLoginOnly();
    return AdvertisedAddresses.form(encrypted, definition.isUsingServicesAlternate());
  }

  private Finding judge(Map<String, String> answers) {
    if (answers.keySet().stream().anyMatch(line -> line.startsWith("ERROR:80"))) {
      return loginAsked();
    }
    String node = answers.get("node");
    if (node == null) {
      return stranger();
    }
    String name = answers.getOrDefault("cluster-name", "");
    String wanted = definition.clusterName().orElse(name);
    if (!name.equals(wanted)) {
      String belongs = name.equals("null") ? "has no cluster name" : "is of cluster '" + name + "'";
      return Finding.wrong(belongs + ", not of '" + wanted + "'", "Check clusterName(…).");
    }
    if (!List.of(answers.getOrDefault("features", "").split(";")).contains("pscans")) {
      return Finding.wrong("is too old: build " + answers.get("build"), "Use server 4.9 or later.");
    }
    if ("-1".equals(answers.get("partition-generation"))) {
      return Finding.wrong("is still starting", "Try again when the cluster is ready.");
    }
    List<Host> lost = unreachable(answers);
    return lost.isEmpty()
        ? Finding.fine("answered as node " + node + ", build " + answers.get("build"))
        : advertisesInVain(lost);
  }

  private List<Host> unreachable(Map<String, String> answers) {
    String service = answers.getOrDefault("service-" + form(), "");
    String peers = answers.getOrDefault("peers-" + form(), "");
    List<Host> lost = new ArrayList<>();
    AdvertisedAddresses.of(service, peers, definition.ipMap()).stream()
        .filter(host -> !host.name().equals(seed.name()) || host.port() != seed.port())
        .limit(MOST_ADVERTISED)
        .filter(host -> !canBeReached(host))
        .forEach(lost::add);
    return lost;
  }

  private boolean canBeReached(Host host) {
    try (Socket socket = sockets.connect(host.name(), host.port())) {
      return socket.isConnected();
    } catch (IOException failed) {
      return false;
    }
  }

  private Finding loginAsked() {
    return definition.credentials().isPresent()
        ? Finding.fine("answered, and asks for a login")
        : new Finding(
            "asks for a login",
            "Give the cluster definition credentials.",
            ResultCode.NOT_AUTHENTICATED);
  }

  private Finding advertisesInVain(List<Host> lost) {
    String addresses = String.join(", ", lost.stream().map(Host::toString).toList());
    return Finding.wrong(
        "answered, but advertises " + addresses + ", which cannot be reached from here",
        definition.isUsingServicesAlternate()
            ? "Check the alternate addresses of the servers' configuration, or try withIpMap(…)."
            : "If the cluster runs in Docker or behind NAT, try usingServicesAlternate() or"
                + " withIpMap(…).");
  }

  private static Finding silent() {
    return Finding.wrong(
        "took the connection, but did not answer within " + SeedSockets.STEP_MILLIS + " ms", null);
  }

  private static Finding stranger() {
    return Finding.wrong(
        "answered, but not as an Aerospike server does", "Check the port (the usual one is 3000).");
  }
}
