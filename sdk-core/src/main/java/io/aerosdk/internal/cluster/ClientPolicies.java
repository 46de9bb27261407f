package io.aerosdk.internal.cluster;

import com.aerospike.client.Host;
import com.aerospike.client.async.EventLoops;
import com.aerospike.client.policy.AuthMode;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.Policy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Credentials;
import io.aerosdk.SystemSettings;
import io.aerosdk.TlsConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a {@link ClusterDefinition} into what the official client is opened with. No I/O. */
final class ClientPolicies {
  private ClientPolicies() {}

  /**
   * The policy, still without TLS.
   *
   * @throws IllegalArgumentException if parts of the definition do not fit together
   */
  static ClientPolicy of(ClusterDefinition definition, @Nullable EventLoops loops) {
    ClientPolicy policy = new ClientPolicy();
    policy.eventLoops = loops;
    policy.clusterName = definition.clusterName().orElse(null);
    policy.appId = definition.appId().orElse(null);
    policy.useServicesAlternate = definition.isUsingServicesAlternate();
    policy.forceSingleNode = definition.isSingleNodeForced();
    policy.failIfNotConnected = definition.isFailingIfNotConnected();
    if (!definition.ipMap().isEmpty()) {
      policy.ipMap = new HashMap<>(definition.ipMap());
    }
    if (!definition.preferredRacks().isEmpty()) {
      policy.rackAware = true;
      policy.rackIds = definition.preferredRacks();
    }
    applySystem(definition.systemSettings(), policy);
    definition.credentials().ifPresent(login -> applyLogin(login, definition, policy));
    return policy;
  }

  /** The seeds; with TLS each has the name that its certificate must carry. */
  static Host[] hosts(ClusterDefinition definition) {
    return definition.hosts().stream()
        .map(host -> new Host(host.name(), tlsName(host, definition.tlsConfig()), host.port()))
        .toArray(Host[]::new);
  }

  static @Nullable String tlsName(io.aerosdk.Host host, Optional<TlsConfig> tls) {
    if (tls.isEmpty() || host.tlsName() != null) {
      return host.tlsName();
    }
    return tls.get().tlsName().orElse(host.name());
  }

  private static void applySystem(SystemSettings system, ClientPolicy policy) {
    system.minConnectionsPerNode().ifPresent(count -> policy.minConnsPerNode = count);
    system.maxConnectionsPerNode().ifPresent(count -> policy.maxConnsPerNode = count);
    if (policy.minConnsPerNode > policy.maxConnsPerNode) {
      throw new IllegalArgumentException(
          "minConnectionsPerNode must be at most maxConnectionsPerNode "
              + policy.maxConnsPerNode
              + ", got "
              + policy.minConnsPerNode);
    }
    if (policy.eventLoops != null) {
      policy.asyncMinConnsPerNode = policy.minConnsPerNode;
      policy.asyncMaxConnsPerNode = policy.maxConnsPerNode;
    }
    system.connPoolsPerNode().ifPresent(count -> policy.connPoolsPerNode = count);
    system.maxSocketIdleTime().ifPresent(time -> policy.maxSocketIdle = (int) time.toSeconds());
    system.tendInterval().ifPresent(time -> policy.tendInterval = millis(time));
    system.tendTimeout().ifPresent(time -> policy.timeout = millis(time));
    system.loginTimeout().ifPresent(time -> policy.loginTimeout = millis(time));
    system.maxErrorsInErrorWindow().ifPresent(count -> policy.maxErrorRate = count);
    system.numTendIntervalsInErrorWindow().ifPresent(count -> policy.errorRateWindow = count);
    applyCommit(system, policy.txnVerifyPolicyDefault);
    applyCommit(system, policy.txnRollPolicyDefault);
  }

  private static void applyCommit(SystemSettings system, Policy policy) {
    system
        .commitTimeout()
        .ifPresent(
            time -> {
              policy.totalTimeout = millis(time);
              policy.socketTimeout = Math.max(1, policy.totalTimeout / 3);
            });
    system.commitRetries().ifPresent(count -> policy.maxRetries = count);
    system.commitRetryDelay().ifPresent(time -> policy.sleepBetweenRetries = millis(time));
  }

  private static void applyLogin(
      Credentials login, ClusterDefinition definition, ClientPolicy policy) {
    policy.authMode = login.mode();
    if (login.mode() == AuthMode.EXTERNAL && definition.tlsConfig().isEmpty()) {
      throw new IllegalArgumentException(
          "withExternalCredentials must be used with TLS, as the password is sent to the server,"
              + " got no TLS; see withTlsConfigOf()");
    }
    if (login.mode() == AuthMode.PKI) {
      if (definition.tlsConfig().filter(ClientPolicies::provesTheClient).isEmpty()) {
        throw new IllegalArgumentException(
            "withCertificateCredentials must be used with a client certificate, got none; see"
                + " withTlsConfigOf().clientCertFile(…) and keyStore(…)");
      }
      return;
    }
    policy.user = login.user();
    policy.password = login.password();
  }

  /** A context of the application's own may or may not; the servers will tell. */
  private static boolean provesTheClient(TlsConfig tls) {
    return tls.clientCertFile().isPresent()
        || tls.keyStore().isPresent()
        || tls.sslContext().isPresent();
  }

  private static int millis(Duration time) {
    return (int) time.toMillis();
  }
}
