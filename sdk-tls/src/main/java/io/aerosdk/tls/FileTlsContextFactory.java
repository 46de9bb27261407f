package io.aerosdk.tls;

import io.aerosdk.TlsConfig;
import io.aerosdk.spi.TlsContext;
import io.aerosdk.spi.TlsContextFactory;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes TLS contexts from PEM files and key stores with what the JDK has. Found by the SDK when
 * this module is on the class path; an application does not need to name it.
 *
 * <p>Private keys may be PKCS#8, plain or encrypted, PKCS#1 or SEC1, of RSA, EC or EdDSA; key
 * stores PKCS#12 or JKS. A mistake never means a connection in the clear or one that trusts
 * everybody: it is an exception that names the setting and the file.
 *
 * <p>The content of the files is looked at once a second, on a daemon thread of each client. When
 * it has changed and can be used, new connections use it; those there are go on.
 *
 * <p>Thread-safe.
 */
public final class FileTlsContextFactory implements TlsContextFactory {
  private static final Logger LOG = LoggerFactory.getLogger(FileTlsContextFactory.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Duration interval;

  /** Creates the factory; for {@link java.util.ServiceLoader}. */
  public FileTlsContextFactory() {
    this(INTERVAL);
  }

  FileTlsContextFactory(Duration interval) {
    this.interval = interval;
  }

  @Override
  public TlsContext create(TlsConfig config) {
    try {
      FollowedContext context = new FollowedContext(config, interval, LOG);
      context.start();
      return context;
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("The JVM cannot make a TLS context: " + failed, failed);
    }
  }
}
