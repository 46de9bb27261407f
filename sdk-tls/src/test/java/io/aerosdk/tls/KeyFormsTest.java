package io.aerosdk.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that private keys come in. */
class KeyFormsTest {
  private static final byte[] P256 = HexFormat.of().parseHex("06082a8648ce3d030107");
  private static final byte[] PBES2 = HexFormat.of().parseHex("06092a864886f70d01050d");
  private static final byte[] SHA1_DESEDE = HexFormat.of().parseHex("060a2a864886f70d010c0103");
  private static final String SECRET = "s3cret";
  private static final int INTEGER = 2;

  private static TestCertificates certificates;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    certificates =
        new TestCertificates(directory)
            .selfSigned("rsa", "RSA")
            .selfSigned("ec", "EC")
            .selfSigned("ed", "Ed25519");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ec", "ed"})
  void pkcs8(String alias) throws Exception {
    assertThat(read("PRIVATE KEY", key(alias).getEncoded())).isEqualTo(key(alias));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ec", "ed"})
  void encryptedPkcs8(String alias) throws Exception {
    for (String algorithm :
        new String[] {
          "PBEWithHmacSHA256AndAES_256", "PBEWithHmacSHA1AndAES_128", "PBEWithSHA1AndDESede"
        }) {
      byte[] encrypted = encrypt(algorithm, key(alias).getEncoded());
      assertThat(read("ENCRYPTED PRIVATE KEY", encrypted)).as(algorithm).isEqualTo(key(alias));
    }
  }

  @Test
  void pkcs1() throws Exception {
    assertThat(read("RSA PRIVATE KEY", pkcs1((RSAPrivateCrtKey) key("rsa")))).isEqualTo(key("rsa"));
  }

  @Test
  void sec1() throws Exception {
    ECPrivateKey key = (ECPrivateKey) key("ec");
    assertThat(read("EC PRIVATE KEY", sec1(key, P256))).satisfies(same(key));
  }

  @Test
  void sec1WithTheCurveInASectionOfItsOwn() throws Exception {
    ECPrivateKey key = (ECPrivateKey) key("ec");
    String curve = TestCertificates.pem("EC PARAMETERS", P256);
    String bare = TestCertificates.pem("EC PRIVATE KEY", sec1(key));
    Path both = certificates.write("both.key", curve + bare);

    assertThat(PemFile.read("clientKeyFile", both).privateKey(Optional.empty()))
        .satisfies(same(key));
    Path alone = certificates.write("alone.key", bare);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PemFile.read("clientKeyFile", alone).privateKey(Optional.empty()))
        .withMessageEndingWith("got " + alone + ", which does not tell its curve");
  }

  @Test
  void anEncryptedKeyNeedsItsPassword() throws Exception {
    byte[] content = encrypt("PBEWithHmacSHA256AndAES_256", key("ec").getEncoded());
    Path file =
        certificates.write("locked.key", TestCertificates.pem("ENCRYPTED PRIVATE KEY", content));
    PemFile locked = PemFile.read("clientKeyFile", file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> locked.privateKey(Optional.empty()))
        .withMessage(
            "clientKeyFile must be given with clientKeyPassword, got "
                + file
                + ", which has ENCRYPTED PRIVATE KEY, and no password");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> locked.privateKey(Optional.of("wr0ng")))
        .withMessage(
            "clientKeyFile must hold a key that clientKeyPassword opens, got "
                + file
                + ", which it does not open");
  }

  @Test
  void otherFormsAreNamedWithTheWayToConvertThem() throws Exception {
    String old =
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-256-CBC,00FF

        AAAA
        -----END RSA PRIVATE KEY-----
        """;
    String dsa = TestCertificates.pem("DSA PRIVATE KEY", new byte[8]);
    for (String text : new String[] {old, dsa}) {
      Path file = certificates.write("old.key", text);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PemFile.read("clientKeyFile", file).privateKey(Optional.empty()))
          .withMessageStartingWith("clientKeyFile must hold a key as PKCS#8, PKCS#1 or SEC1, got ")
          .withMessageEndingWith("convert it with: openssl pkcs8 -topk8 -in old.key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"})
  void brokenKeysAreErrorsThatNameTheFile(String label) throws Exception {
    byte[] whole =
        switch (label) {
          case "RSA PRIVATE KEY" -> pkcs1((RSAPrivateCrtKey) key("rsa"));
          case "EC PRIVATE KEY" -> sec1((ECPrivateKey) key("ec"), P256);
          default -> key("ed").getEncoded();
        };
    for (int length = 0; length < whole.length; length += 3) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(label, cut))
          .as("%d bytes of %s", length, label)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("clientKeyFile must hold a key of [RSA, EC, EdDSA], got ")
          .hasMessageContaining("some.key");
    }
  }

  @Test
  void lengthsOfDerAreOfAnySize() throws InvalidKeyException {
    for (int length : new int[] {0, 1, 127, 128, 255, 256, 65_535, 65_536, 70_000}) {
      byte[] content = new byte[length];
      Der read = Der.of(Der.element(Der.OCTET_STRING, content));
      assertThat(read.nextTag()).isEqualTo(Der.OCTET_STRING);
      assertThat(read.content()).isEqualTo(content);
      assertThat(read.hasMore()).isFalse();
    }
    assertThatThrownBy(() -> Der.of(HexFormat.of().parseHex("0484FFFFFFFF")).content())
        .isInstanceOf(InvalidKeyException.class);
  }

  /** The same number on the same curve: what else an encoding holds is optional. */
  private static Consumer<Key> same(ECPrivateKey key) {
    return read -> {
      assertThat(((ECPrivateKey) read).getS()).isEqualTo(key.getS());
      assertThat(((ECPrivateKey) read).getParams().getCurve())
          .isEqualTo(key.getParams().getCurve());
    };
  }

  private static Key key(String alias) throws Exception {
    return certificates.keyStore(alias).getKey(alias, TestCertificates.PASSWORD);
  }

  private static Key read(String label, byte[] content) throws Exception {
    Path file = certificates.write("some.key", TestCertificates.pem(label, content));
    return PemFile.read("clientKeyFile", file).privateKey(Optional.of(SECRET));
  }

  private static byte[] encrypt(String algorithm, byte[] content) throws Exception {
    PBEKeySpec secret = new PBEKeySpec(SECRET.toCharArray());
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(algorithm).generateSecret(secret));
    boolean pbes2 = algorithm.startsWith("PBEWithHmac");
    return Der.element(
        Der.SEQUENCE,
        Der.element(Der.SEQUENCE, pbes2 ? PBES2 : SHA1_DESEDE, cipher.getParameters().getEncoded()),
        Der.element(Der.OCTET_STRING, cipher.doFinal(content)));
  }

  private static byte[] pkcs1(RSAPrivateCrtKey key) {
    return Der.element(
        Der.SEQUENCE,
        integer(BigInteger.ZERO),
        integer(key.getModulus()),
        integer(key.getPublicExponent()),
        integer(key.getPrivateExponent()),
        integer(key.getPrimeP()),
        integer(key.getPrimeQ()),
        integer(key.getPrimeExponentP()),
        integer(key.getPrimeExponentQ()),
        integer(key.getCrtCoefficient()));
  }

  private static byte[] sec1(ECPrivateKey key, byte[]... curve) {
    byte[] number = new byte[32];
    byte[] shown = key.getS().toByteArray();
    int length = Math.min(shown.length, number.length);
    System.arraycopy(shown, shown.length - length, number, number.length - length, length);
    return Der.element(
        Der.SEQUENCE,
        integer(BigInteger.ONE),
        Der.element(Der.OCTET_STRING, number),
        curve.length == 0 ? new byte[0] : Der.element(0xA0, curve));
  }

  private static byte[] integer(BigInteger value) {
    return Der.element(INTEGER, value.toByteArray());
  }
}
