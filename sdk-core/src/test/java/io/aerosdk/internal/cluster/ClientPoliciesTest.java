package io.aerosdk.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.policy.AuthMode;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.Policy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import io.aerosdk.SystemSettings;
import io.aerosdk.TlsConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPoliciesTest {
  private static final ClusterDefinition PLAIN =
      ClusterDefinition.of("db1", 3000).usingServicesAlternate(false);

  @Test
  void aPlainDefinitionKeepsTheClientsDefaults() {
    ClientPolicy policy = ClientPolicies.of(PLAIN, null);

    assertThat(policy).usingRecursiveComparison().isEqualTo(new ClientPolicy());
  }

  @Test
  void everyOptionArrives() {
    ClientPolicy policy =
        ClientPolicies.of(
            PLAIN
                .withNativeCredentials("app", "pw")
                .clusterName("c1")
                .appId("shop")
                .preferringRacks(2, 1)
                .usingServicesAlternate()
                .forceSingleNode()
                .failIfNotConnected(false)
                .withIpMap(Map.of("10.0.0.1", "3.72.54.187"))
                .withSystemSettings(
                    SystemSettings.DEFAULT
                        .minConnectionsPerNode(3)
                        .maxConnectionsPerNode(30)
                        .connPoolsPerNode(4)
                        .maxSocketIdleTime(Duration.ofMillis(12_900))
                        .tendInterval(Duration.ofMillis(500))
                        .tendTimeout(Duration.ofMillis(700))
                        .loginTimeout(Duration.ofMillis(900)))
                .maxErrorRate(7)
                .errorRateWindow(2),
            null);

    ClientPolicy expected = new ClientPolicy();
    expected.authMode = AuthMode.INTERNAL;
    expected.user = "app";
    expected.password = "pw";
    expected.clusterName = "c1";
    expected.appId = "shop";
    expected.rackAware = true;
    expected.rackIds = List.of(2, 1);
    expected.useServicesAlternate = true;
    expected.forceSingleNode = true;
    expected.failIfNotConnected = false;
    expected.ipMap = Map.of("10.0.0.1", "3.72.54.187");
    expected.minConnsPerNode = 3;
    expected.maxConnsPerNode = 30;
    expected.connPoolsPerNode = 4;
    expected.maxSocketIdle = 12;
    expected.tendInterval = 500;
    expected.timeout = 700;
    expected.loginTimeout = 900;
    expected.maxErrorRate = 7;
    expected.errorRateWindow = 2;
    assertThat(policy).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void hostsHaveATlsNameOnlyWithTls() {
    var seeds = ClusterDefinition.of(Host.of("a", 1), Host.of("b", "own", 2));

    assertThat(ClientPolicies.hosts(seeds))
        .containsExactly(
            new com.aerospike.client.Host("a", null, 1),
            new com.aerospike.client.Host("b", "own", 2));
    assertThat(ClientPolicies.hosts(seeds)[0].tlsName).isNull();

    var named = ClientPolicies.hosts(seeds.withTlsConfigOf().tlsName("all").done());
    assertThat(named).extracting(host -> host.tlsName).containsExactly("all", "own");
    var unnamed = ClientPolicies.hosts(seeds.withTlsConfig(TlsConfig.SYSTEM_TRUST));
    assertThat(unnamed).extracting(host -> host.tlsName).containsExactly("a", "own");
  }

  @Test
  void partsMustFitTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ClientPolicies.of(
                    PLAIN.withSystemSettings(SystemSettings.DEFAULT.minConnectionsPerNode(101)),
                    null))
        .withMessage("minConnectionsPerNode must be at most maxConnectionsPerNode 100, got 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientPolicies.of(PLAIN.withExternalCredentials("u", "s3cret"), null))
        .withMessageStartingWith("withExternalCredentials must be used with TLS")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cret"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientPolicies.of(PLAIN.withCertificateCredentials(), null))
        .withMessageStartingWith(
            "withCertificateCredentials must be used with a client certificate");
  }

  @Test
  void otherLoginsArrive() {
    ClusterDefinition tls =
        PLAIN.withTlsConfigOf().clientCertFile(Path.of("c")).clientKeyFile(Path.of("k")).done();
    ClientPolicy pki = ClientPolicies.of(tls.withCertificateCredentials(), null);
    assertThat(pki.authMode).isEqualTo(AuthMode.PKI);
    assertThat(pki.user).isNull();
    assertThat(ClientPolicies.of(tls.withExternalCredentials("u", "p"), null).authMode)
        .isEqualTo(AuthMode.EXTERNAL);
    ClientPolicy insecure =
        ClientPolicies.of(PLAIN.withExternalInsecureCredentials("u", "p"), null);
    assertThat(insecure.authMode).isEqualTo(AuthMode.EXTERNAL_INSECURE);
    assertThat(insecure.password).isEqualTo("p");
  }

  @Test
  void stepsOfCommitsHaveLimitsOfTheirOwn() {
    ClusterDefinition cluster = ClusterDefinition.of("db", 3000);
    ClientPolicy usual = ClientPolicies.of(cluster, null);
    for (Policy policy : List.of(usual.txnVerifyPolicyDefault, usual.txnRollPolicyDefault)) {
      assertThat(policy.totalTimeout).isEqualTo(10_000);
      assertThat(policy.maxRetries).isEqualTo(5);
      assertThat(policy.sleepBetweenRetries).isEqualTo(1_000);
    }
    SystemSettings settings =
        SystemSettings.DEFAULT
            .commitTimeout(Duration.ofSeconds(6))
            .commitRetries(2)
            .commitRetryDelay(Duration.ofMillis(30));
    ClientPolicy other = ClientPolicies.of(cluster.withSystemSettings(settings), null);
    for (Policy policy : List.of(other.txnVerifyPolicyDefault, other.txnRollPolicyDefault)) {
      assertThat(policy.totalTimeout).isEqualTo(6_000);
      assertThat(policy.socketTimeout).isEqualTo(2_000);
      assertThat(policy.maxRetries).isEqualTo(2);
      assertThat(policy.sleepBetweenRetries).isEqualTo(30);
    }
    assertThat(other.batchPolicyDefault.totalTimeout)
        .isEqualTo(new ClientPolicy().batchPolicyDefault.totalTimeout);
  }
}
