package io.aerosdk.internal.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Host;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.ClientPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to connect, which ends in time with a client or with an exception that explains. */
final class Connecting {
  private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

  private final ClusterDefinition definition;
  private final ClientPolicy policy;
  private final ConnectLimit limit;

  /** Of the thread that opens the client, and handed on by it. */
  private volatile Host[] hosts;

  Connecting(ClusterDefinition definition, ClientPolicy policy, ConnectLimit limit) {
    this.definition = definition;
    this.policy = policy;
    this.hosts = ClientPolicies.hosts(definition);
    this.limit = limit;
  }

  AerospikeClient run() {
    try {
      return ClientStart.begin(this::open).await(limit.nanosForClient());
    } catch (ExecutionException failed) {
      return explainOrTryAgain(failed.getCause());
    } catch (TimeoutException late) {
      var diagnosis = new ConnectDiagnosis(definition, policy.tlsPolicy, limit);
      throw diagnosis.explain(diagnosis.askAll(), late);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /**
   * The client's constructor leaves a socket open when it throws because no peer of the first node
   * can be reached. So it is asked not to throw, and what it would have thrown for is looked at
   * here.
   */
  private AerospikeClient open() {
    leaveOutStrangers();
    ClientPolicy lenient = new ClientPolicy(policy);
    lenient.failIfNotConnected = false;
    AerospikeClient client = new AerospikeClient(lenient, hosts);
    try {
      if (policy.failIfNotConnected) {
        check(client);
      }
      return client;
    } catch (RuntimeException notConnected) {
      client.close();
      throw notConnected;
    }
  }

  /** With TLS a stranger fails the handshake. */
  private void leaveOutStrangers() {
    if (policy.tlsPolicy != null) {
      return;
    }
    List<io.aerosdk.Host> seeds = definition.hosts();
    Set<io.aerosdk.Host> strangers = Strangers.among(seeds);
    if (strangers.isEmpty()) {
      return;
    }
    if (strangers.containsAll(seeds)) {
      throw new AerospikeException.Connection("None of the seeds is an Aerospike server");
    }
    LOG.warn("These seeds are left out, as no Aerospike server answers there: {}", strangers);
    hosts =
        IntStream.range(0, hosts.length)
            .filter(i -> !strangers.contains(seeds.get(i)))
            .mapToObj(i -> hosts[i])
            .toArray(Host[]::new);
  }

  private void check(AerospikeClient client) {
    if (!client.isConnected()) {
      throw new AerospikeException.Connection("None of the seeds led to a node");
    }
    MissingPeers.check(client, policy);
  }

  /** Where seeds seem to be fine, only a constructor that throws tells more, or succeeds by now. */
  private AerospikeClient explainOrTryAgain(@Nullable Throwable failure) {
    var diagnosis = new ConnectDiagnosis(definition, policy.tlsPolicy, limit);
    List<Finding> findings = diagnosis.askAll();
    if (findings.stream().noneMatch(Finding::isFine)) {
      throw diagnosis.explain(findings, failure);
    }
    try {
      return ClientStart.begin(() -> new AerospikeClient(policy, hosts)).await(limit.nanosLeft());
    } catch (ExecutionException failed) {
      throw diagnosis.explain(findings, failed.getCause());
    } catch (TimeoutException late) {
      throw diagnosis.explain(findings, late);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static SdkException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new ConnectionException(
        Details.of("Connecting was interrupted.", ResultCode.SERVER_NOT_AVAILABLE)
            .withCause(interrupted));
  }
}
