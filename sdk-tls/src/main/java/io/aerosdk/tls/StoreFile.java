package io.aerosdk.tls;

import io.aerosdk.TlsStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A key store of the TLS settings, PKCS#12 or JKS. */
final class StoreFile {
  private static final int JKS_MAGIC = 0xFEEDFEED;

  private final SettingFile file;
  private final TlsStore settings;
  private final KeyStore store;

  private StoreFile(SettingFile file, TlsStore settings, KeyStore store) {
    this.file = file;
    this.settings = settings;
    this.store = store;
  }

  /**
   * Reads a store.
   *
   * @param setting the name of the setting that has it
   * @throws IllegalArgumentException if it cannot be read or opened
   */
  static StoreFile read(String setting, TlsStore settings) {
    SettingFile file = new SettingFile(setting, settings.file());
    byte[] content = file.bytes();
    boolean jks = content.length >= Integer.BYTES && ByteBuffer.wrap(content).getInt() == JKS_MAGIC;
    try {
      KeyStore store = KeyStore.getInstance(jks ? "JKS" : "PKCS12");
      store.load(new ByteArrayInputStream(content), settings.password().toCharArray());
      return new StoreFile(file, settings, store);
    } catch (IOException | GeneralSecurityException closed) {
      throw closed.getCause() instanceof UnrecoverableKeyException
          ? file.refuse("be opened by its password", "which it does not open", closed)
          : file.refuse("be a PKCS#12 or JKS store", "which is none", closed);
    }
  }

  /** The certificates without private keys, or the one of the alias. */
  List<X509Certificate> authorities() {
    try {
      List<X509Certificate> found = new ArrayList<>();
      for (String alias : aliases()) {
        if (store.isCertificateEntry(alias)
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
      if (found.isEmpty()) {
        throw file.refuse(
            "hold a trusted certificate",
            "which has none; import it with: keytool -importcert -keystore " + file.name(),
            null);
      }
      return found;
    } catch (KeyStoreException notLoaded) {
      throw new IllegalStateException("The store was loaded", notLoaded);
    }
  }

  /** The private key and its certificates. */
  ClientIdentity identity() {
    try {
      String alias = keyAlias();
      if (!(store.getKey(alias, settings.password().toCharArray()) instanceof PrivateKey key)) {
        throw file.refuse("hold a private key", "where alias " + alias + " has another", null);
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : store.getCertificateChain(alias)) {
        chain.add((X509Certificate) certificate);
      }
      return new ClientIdentity(key, chain);
    } catch (UnrecoverableKeyException locked) {
      throw file.refuse(
          "hold a key that the store's password opens", "which it does not open", locked);
    } catch (GeneralSecurityException unknown) {
      throw file.refuse("hold a key that the JVM knows", "which is not (" + unknown + ")", unknown);
    }
  }

  private String keyAlias() throws KeyStoreException {
    List<String> keys = new ArrayList<>();
    for (String alias : aliases()) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.size() != 1) {
      throw file.refuse(
          "hold one private key, or be given with an alias",
          "which has " + (keys.isEmpty() ? "none" : keys.toString()),
          null);
    }
    return keys.get(0);
  }

  private List<String> aliases() throws KeyStoreException {
    List<String> all = Collections.list(store.aliases());
    if (settings.alias().isEmpty()) {
      return all;
    }
    String alias = settings.alias().get();
    if (!store.containsAlias(alias)) {
      throw file.refuse("have alias " + alias, "which has " + all, null);
    }
    return List.of(alias);
  }
}
