package io.aerosdk.tls;

import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContextFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes TLS contexts from PEM files with what the JDK has. Found by the SDK when this module is on
 * the class path; an application does not need to name it.
 *
 * <p>A mistake never means a connection in the clear or one that trusts everybody: it is an
 * exception that names the setting and the file. Keys must be PKCS#8 without a password, of RSA, EC
 * or EdDSA.
 *
 * <p>Thread-safe.
 */
public final class PemTlsContextFactory implements TlsContextFactory {
  private static final char[] NO_PASSWORD = {};

  /** Creates the factory; for {@link java.util.ServiceLoader}. */
  public PemTlsContextFactory() {}

  @Override
  public SSLContext create(TlsConfig config) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(config), trustManagers(config), null);
      return context;
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("The JVM cannot make a TLS context: " + failed, failed);
    }
  }

  /** The authorities of the CA file; null, which stands for those of the JVM, without one. */
  private static TrustManager @Nullable [] trustManagers(TlsConfig config)
      throws GeneralSecurityException {
    if (config.caFile().isEmpty()) {
      return null;
    }
    KeyStore store = emptyStore();
    int number = 0;
    for (var authority : PemFile.read("caFile", config.caFile().get()).certificates()) {
      store.setCertificateEntry("ca-" + number++, authority);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyManager @Nullable [] keyManagers(TlsConfig config)
      throws GeneralSecurityException {
    if (config.clientCertFile().isEmpty() || config.clientKeyFile().isEmpty()) {
      return null;
    }
    var identity = ClientIdentity.read(config.clientCertFile().get(), config.clientKeyFile().get());
    KeyStore store = emptyStore();
    X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("client", identity.key(), NO_PASSWORD, chain);
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
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
