package io.aerosdk.it.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.TlsConfig;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.TlsSettings;
import io.aerosdk.embedded.security.Grant;
import io.aerosdk.embedded.security.Privilege;
import io.aerosdk.embedded.security.Role;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.AuthorizationException;
import io.aerosdk.error.QuotaException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.tls.TestCertificates;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what they may do there. */
@Scenarios
class LoginIT {
  private static final DataSet SET = DataSet.of("test", "LoginIT");
  private static final String PASSWORD = "pass-w0rd";

  private static TestCertificates certificates;
  private static EmbeddedAerospike server;

  private final Setup setup;

  LoginIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("ca", "EC")
            .signed("server", "EC", "ca")
            .signed("app", "EC", "ca")
            .signed("nobody", "EC", "ca");
    Path authority = certificates.certificateFile("ca");
    server =
        EmbeddedAerospike.builder()
            .nodes(2)
            .tls(
                TlsSettings.of(
                        "localhost",
                        certificates.certificateFile("server"),
                        certificates.keyFile("server"))
                    .withClientCertificates(authority))
            .security()
            .start();
    server.users().addUser("writer", PASSWORD, List.of("read-write"));
    server.users().addUser("reader", PASSWORD, List.of("read"));
    server.users().addExternalUser("ldap", PASSWORD, List.of("read-write"));
    server.users().addCertificateUser("app", List.of("read-write"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void usersOfTheClusterItself() {
    works(clear().withNativeCredentials("writer", PASSWORD));
    works(encrypted("app").withNativeCredentials("writer", PASSWORD));
  }

  @Test
  void usersOfADirectory() {
    works(encrypted("app").withExternalCredentials("ldap", PASSWORD));
    works(clear().withExternalInsecureCredentials("ldap", PASSWORD));
    assertThatThrownBy(() -> setup.connect(clear().withExternalCredentials("ldap", PASSWORD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be used with TLS");
  }

  @Test
  void usersOfACertificate() {
    works(encrypted("app").withCertificateCredentials());
    refused(encrypted("nobody").withCertificateCredentials());
    assertThatThrownBy(() -> setup.connect(clear().withCertificateCredentials()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be used with a client certificate, got none");
  }

  @Test
  void tlsForTheLoginOnly() {
    ClusterDefinition loginOnly =
        encrypted("app").withTlsConfigOf().forLoginOnly().done().withCertificateCredentials();
    works(loginOnly);
  }

  @Test
  void aWrongPasswordOrAnUnknownUserIsAnAuthenticationError() {
    refused(clear().withNativeCredentials("writer", "wr0ng"));
    refused(clear().withNativeCredentials("stranger", PASSWORD));
    refused(encrypted("app").withExternalCredentials("ldap", "wr0ng"));
  }

  @Test
  void withoutCredentialsTheMessageAsksForThem() {
    assertThatThrownBy(() -> setup.connect(clear()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("asks for a login")
        .hasMessageContaining("Give the cluster definition credentials.");
  }

  @Test
  void aMissingRightIsAnAuthorizationError() {
    put("writer", 1);
    try (TestClient reader = setup.connect(clear().withNativeCredentials("reader", PASSWORD))) {
      TestSession session = reader.createSession();
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(1);
      assertThat(session.query(SET).execute().toList()).hasSize(1);
      forbidden(() -> session.put(SET.id(1), Map.of("a", 2)));
      forbidden(() -> session.delete(SET.id(1)).execute());
      assertThat(session.upsert(SET.ids(1, 2)).bin("a").add(1).execute().failures())
          .hasSize(2)
          .allSatisfy(row -> forbidden(row::record));
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(1);
    }
  }

  @Test
  void aRoleThatIsTakenAwayEndsItsRightsInSessionsThatAreOpen() {
    server.users().addUser("temporary", PASSWORD, List.of("read-write"));
    try (TestClient client = setup.connect(clear().withNativeCredentials("temporary", PASSWORD))) {
      TestSession session = client.createSession();
      session.put(SET.id(1), Map.of("a", 1L));

      server.users().addUser("temporary", PASSWORD, List.of("read"));
      forbidden(() -> session.put(SET.id(1), Map.of("a", 2L)));
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(1);

      server.users().addUser("temporary", PASSWORD, List.of("read-write"));
      session.put(SET.id(1), Map.of("a", 3L));
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(3);
    }
  }

  @Test
  void aQuotaThatIsUsedUpIsAQuotaError() {
    Set<Grant> all = new LinkedHashSet<>(List.of(Grant.of(Privilege.READ_WRITE)));
    server.users().addRole(new Role("slow", all, "", 1_000_000, 5));
    server.users().addUser("slow", PASSWORD, List.of("slow"));
    try (TestClient client = setup.connect(clear().withNativeCredentials("slow", PASSWORD))) {
      TestSession session = client.createSession();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  session.put(SET.id(1), Map.of("a", i));
                }
              })
          .isInstanceOf(QuotaException.class)
          .hasMessageContaining("quota")
          .extracting(error -> ((SdkException) error).inDoubt())
          .isEqualTo(false);
      assertThat(session.contains(SET.id(1))).isTrue();
    }
  }

  private void works(ClusterDefinition cluster) {
    try (TestClient client = setup.connect(cluster)) {
      TestSession session = client.createSession();
      session.upsert(SET.ids(1, 2, 3)).put(Map.of("a", 1L)).execute();
      assertThat(session.get(SET.id(1)).getLong("a")).isEqualTo(1);
      session.delete(SET.ids(2, 3)).execute();
      assertThat(session.query(SET).execute().toList()).hasSize(1);
    }
  }

  private void put(String user, long value) {
    try (TestClient client = setup.connect(clear().withNativeCredentials(user, PASSWORD))) {
      client.createSession().put(SET.id(1), Map.of("a", value));
    }
  }

  private void refused(ClusterDefinition cluster) {
    assertThatThrownBy(() -> setup.connect(cluster))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageStartingWith("Login through ")
        .hasMessageNotContaining(PASSWORD)
        .hasMessageNotContaining("wr0ng");
  }

  private static void forbidden(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(AuthorizationException.class)
        .extracting(error -> ((SdkException) error).inDoubt())
        .isEqualTo(false);
  }

  private static ClusterDefinition clear() {
    return ClusterDefinition.parse(server.seeds());
  }

  private static ClusterDefinition encrypted(String client) {
    try {
      TlsConfig tls =
          TlsConfig.SYSTEM_TRUST
              .withCaFile(certificates.certificateFile("ca"))
              .withClientCertificate(
                  certificates.certificateFile(client), certificates.keyFile(client));
      return ClusterDefinition.parse(server.tlsSeeds()).withTlsConfig(tls);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
