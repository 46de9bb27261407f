package io.aerosdk.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A private key and the certificates that belong to it.
 *
 * @param key the key
 * @param chain its certificate first, then that of its issuer, and so on
 */
record ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
  private static final byte[] SAMPLE = {1, 2, 3};

  /**
   * Reads both files.
   *
   * @throws IllegalArgumentException if one is not as it should be, or they do not belong together
   */
  static ClientIdentity read(Path certFile, Path keyFile, Optional<String> password) {
    List<X509Certificate> chain = PemFile.read("clientCertFile", certFile).certificates();
    PrivateKey key = PemFile.read("clientKeyFile", keyFile).privateKey(password);
    if (!belongTogether(key, chain.get(0).getPublicKey())) {
      throw new IllegalArgumentException(
          "clientKeyFile must hold the key of the certificate in clientCertFile "
              + certFile
              + ", got "
              + keyFile
              + ", which has another key");
    }
    return new ClientIdentity(key, chain);
  }

  /**
   * What the one signs the other must verify; the server would only say that the handshake failed.
   */
  private static boolean belongTogether(PrivateKey key, PublicKey publicKey) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException differentKinds) {
      return false;
    }
  }
}
