package io.aerosdk.bench;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.TlsConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The servers and how to get in. Immutable. Its text has no password, because there is none to be
 * had.
 *
 * @param hosts as the command line has them; null for the embedded server
 * @param nodes of the embedded server
 * @param login null for none
 * @param tls null for none
 * @param servicesAlternate whether the nodes' alternate addresses are used
 */
record Target(
    @Nullable String hosts,
    int nodes,
    @Nullable Login login,
    @Nullable TlsConfig tls,
    boolean servicesAlternate) {

  /** A name and a password that stays out of texts. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  static Target of(CommandLine line) {
    String user = line.text("--user");
    return new Target(
        line.text("--host"),
        line.count("--nodes", 1, 1),
        user == null ? null : new Login(user, line.text("--password", "")),
        tls(line),
        line.has("--services-alternate"));
  }

  private static @Nullable TlsConfig tls(CommandLine line) {
    String name = line.text("--tls-name");
    String authorities = line.text("--tls-ca");
    String certificate = line.text("--tls-cert");
    String key = line.text("--tls-key");
    if (!line.has("--tls") && name == null && authorities == null && certificate == null) {
      return null;
    }
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("--tls-cert and --tls-key need each other");
    }
    TlsConfig tls = TlsConfig.SYSTEM_TRUST;
    tls = name == null ? tls : tls.withTlsName(name);
    tls = authorities == null ? tls : tls.withCaFile(Path.of(authorities));
    return certificate == null || key == null
        ? tls
        : tls.withClientCertificate(Path.of(certificate), Path.of(key));
  }

  /** For both clients. */
  ClusterDefinition cluster(String seeds) {
    ClusterDefinition cluster = ClusterDefinition.parse(seeds);
    if (tls != null) {
      cluster = cluster.withTlsConfig(tls);
    }
    if (login != null) {
      cluster = cluster.withNativeCredentials(login.user, login.password);
    }
    return servicesAlternate ? cluster.usingServicesAlternate() : cluster;
  }
}
