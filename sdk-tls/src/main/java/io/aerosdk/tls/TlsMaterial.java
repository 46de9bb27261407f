package io.aerosdk.tls;

import io.aerosdk.TlsConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a configuration held when they were read.
 *
 * @param trust who is trusted; null for those whom the JVM trusts
 * @param keys the client's certificate; null for none
 */
record TlsMaterial(
    @Nullable X509ExtendedTrustManager trust, @Nullable X509ExtendedKeyManager keys) {
  private static final char[] NO_PASSWORD = {};

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException if they cannot be used; the message names setting and file
   */
  static TlsMaterial read(TlsConfig config) throws GeneralSecurityException {
    Optional<List<X509Certificate>> authorities = authorities(config);
    Optional<ClientIdentity> identity = identity(config);
    return new TlsMaterial(
        authorities.isEmpty() ? null : trust(authorities.get()),
        identity.isEmpty() ? null : keys(identity.get()));
  }

  private static Optional<List<X509Certificate>> authorities(TlsConfig config) {
    return config
        .caFile()
        .map(file -> PemFile.read("caFile", file).certificates())
        .or(
            () ->
                config
                    .trustStore()
                    .map(store -> StoreFile.read("trustStore", store).authorities()));
  }

  private static Optional<ClientIdentity> identity(TlsConfig config) {
    if (config.keyStore().isPresent()) {
      return Optional.of(StoreFile.read("keyStore", config.keyStore().get()).identity());
    }
    if (config.clientCertFile().isEmpty() || config.clientKeyFile().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ClientIdentity.read(
            config.clientCertFile().get(),
            config.clientKeyFile().get(),
            config.clientKeyPassword()));
  }

  private static X509ExtendedTrustManager trust(List<X509Certificate> authorities)
      throws GeneralSecurityException {
    KeyStore store = emptyStore();
    int number = 0;
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("ca-" + number++, authority);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return only(X509ExtendedTrustManager.class, factory.getTrustManagers());
  }

  private static X509ExtendedKeyManager keys(ClientIdentity identity)
      throws GeneralSecurityException {
    KeyStore store = emptyStore();
    X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("client", identity.key(), NO_PASSWORD, chain);
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return only(X509ExtendedKeyManager.class, factory.getKeyManagers());
  }

  private static <T> T only(Class<T> type, Object[] managers) throws GeneralSecurityException {
    return Arrays.stream(managers)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no " + type.getSimpleName()));
  }

  private static KeyStore emptyStore() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, NO_PASSWORD);
    } catch (IOException impossible) {
      throw new IllegalStateException("nothing is read", impossible);
    }
    return store;
  }
}
