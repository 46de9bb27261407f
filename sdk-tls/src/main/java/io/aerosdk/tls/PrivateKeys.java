package io.aerosdk.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** The forms that private keys have in PEM files; all are brought into that which the JDK reads. */
final class PrivateKeys {
  static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private static final byte[] VERSION_0 = {2, 1, 0};
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
  private static final int SEC1_CURVE = 0xA0;

  private PrivateKeys() {}

  /**
   * A key of PKCS#8.
   *
   * @throws GeneralSecurityException if it is none, or of another algorithm
   */
  static PrivateKey pkcs8(byte[] content) throws GeneralSecurityException {
    var spec = new PKCS8EncodedKeySpec(content);
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (GeneralSecurityException another) {
        // The next algorithm may know it.
      }
    }
    throw new InvalidKeyException("which has another");
  }

  /** An RSA key of PKCS#1. */
  static PrivateKey pkcs1(byte[] content) throws GeneralSecurityException {
    return pkcs8(Der.element(Der.SEQUENCE, VERSION_0, RSA, Der.element(Der.OCTET_STRING, content)));
  }

  /**
   * An EC key of SEC1.
   *
   * @param curve from a section of its own; null if there is none, as then the key must tell
   */
  static PrivateKey sec1(byte[] content, byte @Nullable [] curve) throws GeneralSecurityException {
    byte[] named = curveOf(content);
    byte[] used = named == null ? curve : named;
    if (used == null) {
      throw new InvalidKeyException("which does not tell its curve");
    }
    return pkcs8(
        Der.element(
            Der.SEQUENCE,
            VERSION_0,
            Der.element(Der.SEQUENCE, EC, used),
            Der.element(Der.OCTET_STRING, content)));
  }

  private static byte @Nullable [] curveOf(byte[] sec1) throws InvalidKeyException {
    Der key = Der.of(Der.of(sec1).content());
    while (key.hasMore()) {
      int tag = key.nextTag();
      byte[] content = key.content();
      if (tag == SEC1_CURVE) {
        return content;
      }
    }
    return null;
  }

  /**
   * An encrypted key of PKCS#8.
   *
   * @throws NoSuchAlgorithmException if the JVM does not know how it is encrypted
   * @throws GeneralSecurityException if the password is not that of the key
   */
  static PrivateKey encrypted(byte[] content, String password) throws GeneralSecurityException {
    char[] characters = password.toCharArray();
    PBEKeySpec secret = new PBEKeySpec(characters);
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(content);
      String algorithm = algorithm(info);
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
          info.getAlgParameters());
      return pkcs8(info.getKeySpec(cipher).getEncoded());
    } catch (IOException unknown) {
      throw new NoSuchAlgorithmException(unknown.getMessage(), unknown);
    } finally {
      secret.clearPassword();
      Arrays.fill(characters, '\0');
    }
  }

  /** PBES2 is many algorithms in one; which one is meant, only its parameters tell, as text. */
  private static String algorithm(EncryptedPrivateKeyInfo info) {
    AlgorithmParameters parameters = info.getAlgParameters();
    boolean many =
        parameters != null && info.getAlgName().matches("PBES2|1\\.2\\.840\\.113549\\.1\\.5\\.13");
    return many ? parameters.toString() : info.getAlgName();
  }
}
