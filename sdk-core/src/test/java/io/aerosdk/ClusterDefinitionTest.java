package io.aerosdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.policy.AuthMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterDefinitionTest {
  private static final ClusterDefinition PLAIN = ClusterDefinition.of("db1", 3000);

  @Test
  void hasSeeds() {
    assertThat(PLAIN.hosts()).containsExactly(Host.of("db1", 3000));
    assertThat(ClusterDefinition.parse("db1:4000,db2").hosts())
        .containsExactly(Host.of("db1", 4000), Host.of("db2", 3000));
    assertThat(ClusterDefinition.of(Host.of("a", 1), Host.of("b", 2)).hosts()).hasSize(2);
  }

  @Test
  void hasTheDefaultsOfTheReference() {
    assertThat(PLAIN.credentials()).isEmpty();
    assertThat(PLAIN.clusterName()).isEmpty();
    assertThat(PLAIN.appId()).isEmpty();
    assertThat(PLAIN.tlsConfig()).isEmpty();
    assertThat(PLAIN.preferredRacks()).isEmpty();
    assertThat(PLAIN.ipMap()).isEmpty();
    assertThat(PLAIN.isSingleNodeForced()).isFalse();
    assertThat(PLAIN.isFailingIfNotConnected()).isTrue();
    assertThat(PLAIN.systemSettings()).isEqualTo(SystemSettings.DEFAULT);
  }

  @Test
  void eachStepGivesANewDefinition() {
    SystemSettings settings = SystemSettings.DEFAULT.minConnectionsPerNode(3);
    ClusterDefinition full =
        PLAIN
            .withNativeCredentials("app", "pw")
            .validateClusterNameIs("c1")
            .appId("shop")
            .preferringRacks(2, 1)
            .usingServicesAlternate()
            .forceSingleNode()
            .failIfNotConnected(false)
            .withIpMap(Map.of("10.0.0.1", "3.72.54.187"))
            .withSystemSettings(settings)
            .maxErrorRate(7)
            .errorRateWindow(2);

    assertThat(full.credentials()).map(Credentials::mode).contains(AuthMode.INTERNAL);
    assertThat(full.clusterName()).contains("c1");
    assertThat(full.appId()).contains("shop");
    assertThat(full.preferredRacks()).containsExactly(2, 1);
    assertThat(full.isUsingServicesAlternate()).isTrue();
    assertThat(full.isSingleNodeForced()).isTrue();
    assertThat(full.isFailingIfNotConnected()).isFalse();
    assertThat(full.ipMap()).containsExactly(Map.entry("10.0.0.1", "3.72.54.187"));
    assertThat(full.systemSettings())
        .isEqualTo(settings.maxErrorsInErrorWindow(7).numTendIntervalsInErrorWindow(2));
    hasTheDefaultsOfTheReference();
  }

  @Test
  void stepsCanBeTakenBack() {
    assertThat(PLAIN.withNativeCredentials("app", "pw").withNativeCredentials("", "").credentials())
        .isEmpty();
    assertThat(
            PLAIN.usingServicesAlternate().usingServicesAlternate(false).isUsingServicesAlternate())
        .isFalse();
    assertThat(PLAIN.preferringRacks(1).preferringRacks().preferredRacks()).isEmpty();
    assertThat(PLAIN.withIpMap(Map.of("a", "b")).withIpMap(Map.of()).ipMap()).isEmpty();
    assertThat(PLAIN.forceSingleNode().forceSingleNode(false).isSingleNodeForced()).isFalse();
    assertThat(PLAIN.clusterName("a").clusterName("b").clusterName()).contains("b");
  }

  @Test
  void keepsItsOwnCopies() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    ClusterDefinition mapped = PLAIN.withIpMap(map);
    map.clear();
    assertThat(mapped.ipMap()).hasSize(1);
  }

  @Test
  void hasAllKindsOfLogin() {
    assertThat(PLAIN.withExternalCredentials("u", "p").credentials())
        .contains(new Credentials(AuthMode.EXTERNAL, "u", "p"));
    assertThat(PLAIN.withExternalInsecureCredentials("u", "p").credentials())
        .contains(new Credentials(AuthMode.EXTERNAL_INSECURE, "u", "p"));
    ClusterDefinition pki = PLAIN.withCertificateCredentials();
    assertThat(pki.credentials()).map(Credentials::mode).contains(AuthMode.PKI);
    assertThat(pki.tlsConfig()).contains(TlsConfig.SYSTEM_TRUST);
    TlsConfig tls = TlsConfig.SYSTEM_TRUST.withTlsName("x");
    assertThat(PLAIN.withTlsConfig(tls).withCertificateCredentials().tlsConfig()).contains(tls);
  }

  @Test
  void showsNoCredentials() {
    ClusterDefinition secret = PLAIN.withNativeCredentials("us3r", "s3cret");
    assertThat(secret).hasToString("ClusterDefinition[db1:3000, login INTERNAL]");
    assertThat(secret.credentials().orElseThrow()).hasToString("Credentials[INTERNAL]");
    assertThat(String.valueOf(secret.credentials()))
        .doesNotContain("us3r")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "TRUE,true",
    "1,true",
    "yes,true",
    "' Yes ',true",
    "0,false",
    "no,false",
    ",false"
  })
  void theEnvironmentSwitchesAlternateServicesOn(@Nullable String value, boolean expected) {
    ClusterDefinition definition =
        ClusterDefinition.of(
            List.of(Host.of("db1", 3000)),
            name -> name.equals(ClusterDefinition.SERVICES_ALTERNATE_VARIABLE) ? value : null);

    assertThat(definition.isUsingServicesAlternate()).isEqualTo(expected);
    assertThat(definition.usingServicesAlternate(false).isUsingServicesAlternate()).isFalse();
  }

  @Test
  void tlsIsBuiltInSteps() {
    ClusterDefinition tls =
        PLAIN
            .withTlsConfigOf()
            .tlsName("name")
            .caFile(Path.of("ca.pem"))
            .clientCertFile(Path.of("client.pem"))
            .clientKeyFile(Path.of("client.key"))
            .protocols("TLSv1.3")
            .ciphers("TLS_AES_128_GCM_SHA256")
            .forLoginOnly()
            .done();

    assertThat(tls.tlsConfig())
        .contains(
            TlsConfig.SYSTEM_TRUST
                .withForLoginOnly(true)
                .withCiphers("TLS_AES_128_GCM_SHA256")
                .withProtocols("TLSv1.3")
                .withClientCertificate(Path.of("client.pem"), Path.of("client.key"))
                .withCaFile(Path.of("ca.pem"))
                .withTlsName("name"));
    assertThat(tls.tlsConfig().orElseThrow().toString()).contains("ca.pem", "TLSv1.3");
    assertThat(PLAIN.tlsConfig()).isEmpty();
    assertThat(PLAIN.withTlsConfigOf().done().tlsConfig()).contains(TlsConfig.SYSTEM_TRUST);
  }

  @Test
  void aSecondTlsBuilderGoesOnFromTheFirst() {
    ClusterDefinition both =
        PLAIN
            .withTlsConfigOf()
            .clientCertFile(Path.of("c"))
            .clientKeyFile(Path.of("k"))
            .done()
            .withTlsConfigOf()
            .tlsName("n")
            .done();

    assertThat(both.tlsConfig().orElseThrow())
        .isEqualTo(
            TlsConfig.SYSTEM_TRUST
                .withClientCertificate(Path.of("c"), Path.of("k"))
                .withTlsName("n"));
  }

  @Test
  void aCertificateNeedsItsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withTlsConfigOf().clientCertFile(Path.of("c.pem")).done())
        .withMessage("clientKeyFile must be given with clientCertFile c.pem, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withTlsConfigOf().clientKeyFile(Path.of("c.key")).done())
        .withMessage("clientCertFile must be given with clientKeyFile c.key, got none");
  }

  @Test
  void storesAndFilesTakeEachOthersPlace() {
    Path file = Path.of("f");
    TlsStore store = TlsStore.of(Path.of("s.p12"), "s3cret").withAlias("a");
    TlsConfig stores = TlsConfig.SYSTEM_TRUST.withTrustStore(store).withKeyStore(store);
    TlsConfig files = TlsConfig.SYSTEM_TRUST.withCaFile(file).withClientCertificate(file, file);

    assertThat(files.withTrustStore(store).withKeyStore(store)).isEqualTo(stores);
    assertThat(stores.withCaFile(file).withClientCertificate(file, file)).isEqualTo(files);
    assertThat(files.withClientCertificate(file, file, "s3cret"))
        .isNotEqualTo(files)
        .asString()
        .doesNotContain("s3cret");
    assertThat(stores.toString()).contains("s.p12", "alias a").doesNotContain("s3cret");
    assertThat(
            PLAIN
                .withTlsConfig(files)
                .withTlsConfigOf()
                .trustStore(store)
                .keyStore(store)
                .done()
                .tlsConfig())
        .contains(stores);
  }

  @Test
  void aCertificateComesFromOnePlaceOnly() {
    TlsBuilder both =
        PLAIN
            .withTlsConfigOf()
            .clientCertFile(Path.of("c.pem"))
            .clientKeyFile(Path.of("c.key"))
            .keyStore(Path.of("s.p12"), "s3cret");
    assertThatIllegalArgumentException()
        .isThrownBy(both::done)
        .withMessage("clientCertFile must not be given with keyStore TlsStore[s.p12], got c.pem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withTlsConfigOf().clientKeyPassword("s3cret").done())
        .withMessage("clientKeyPassword must be given with clientKeyFile, got no file");
  }

  @Test
  void refusesBadInputAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterDefinition.of(List.of()))
        .withMessage("hosts must have at least one host, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterDefinition.parse(""))
        .withMessage("seeds must not be empty, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.preferringRacks(1, -1))
        .withMessage("rack must be at least 0, got -1");
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.clusterName(""));
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.appId(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withIpMap(Map.of("", "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.maxErrorRate(-1))
        .withMessage("maxErrorRate must be at least 0, got -1");
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.errorRateWindow(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withTlsConfigOf().protocols())
        .withMessage("protocols must have at least one name, got none");
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withTlsConfigOf().ciphers("", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withTlsConfigOf().tlsName(""));
  }
}
