package io.aerosdk.tls;

import io.aerosdk.TlsConfig;
import io.aerosdk.TlsStore;
import io.aerosdk.error.ConfigurationException;
import io.aerosdk.internal.behavior.PolledFile;
import io.aerosdk.spi.TlsContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A context whose files are followed until it is closed. Thread-safe. */
final class FollowedContext implements TlsContext {
  private final TlsConfig config;
  private final List<Path> files;
  private final Logger log;
  private final @Nullable PolledFile polled;
  private final @Nullable ReplaceableTrust trust;
  private final @Nullable ReplaceableKeys keys;
  private final SSLContext context;

  /**
   * Reads the files.
   *
   * @param interval the time between two looks at the files
   * @param log hears of new contents, and of such that cannot be used
   * @throws IllegalArgumentException if they cannot be used; the message names setting and file
   */
  FollowedContext(TlsConfig config, Duration interval, Logger log) throws GeneralSecurityException {
    this.config = config;
    this.files = files(config);
    this.log = log;
    // Takes its fingerprint before the files are read: no change falls in between.
    this.polled =
        files.isEmpty()
            ? null
            : new PolledFile(files.get(0), this::fingerprint, interval, changed -> reload(), log);
    TlsMaterial first = TlsMaterial.read(config);
    this.trust = first.trust() == null ? null : new ReplaceableTrust(first.trust());
    this.keys = first.keys() == null ? null : new ReplaceableKeys(first.keys());
    this.context = SSLContext.getInstance("TLS");
    context.init(
        keys == null ? null : new KeyManager[] {keys},
        trust == null ? null : new TrustManager[] {trust},
        null);
  }

  /** Follows the files from now on. */
  void start() {
    if (polled != null) {
      polled.start();
    }
  }

  @Override
  public SSLContext sslContext() {
    return context;
  }

  @Override
  public void close() {
    if (polled != null) {
      polled.close();
    }
  }

  private void reload() {
    TlsMaterial next;
    try {
      next = TlsMaterial.read(config);
    } catch (IllegalArgumentException | GeneralSecurityException wrong) {
      throw new ConfigurationException(
          "TLS files", 0, 0, String.valueOf(wrong.getMessage()), wrong);
    }
    if (trust != null && next.trust() != null) {
      trust.replaceBy(next.trust());
    }
    if (keys != null && next.keys() != null) {
      keys.replaceBy(next.keys());
    }
    log.info("TLS files {} read again, for connections from now on", files);
  }

  private static List<Path> files(TlsConfig config) {
    return Stream.of(
            config.caFile(),
            config.trustStore().map(TlsStore::file),
            config.clientCertFile(),
            config.clientKeyFile(),
            config.keyStore().map(TlsStore::file))
        .flatMap(Optional::stream)
        .map(Path::toAbsolutePath)
        .toList();
  }

  /** Changes when a file does, appears or disappears; what can be used is found out by reading. */
  private byte[] fingerprint() {
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        all.update(MessageDigest.getInstance("SHA-256").digest(content(file)));
      }
      return all.digest();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JVM has SHA-256", impossible);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      return String.valueOf(unreadable).getBytes(StandardCharsets.UTF_8);
    }
  }
}
