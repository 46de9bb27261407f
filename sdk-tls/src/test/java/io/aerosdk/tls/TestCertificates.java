package io.aerosdk.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Certificates made for one test run with the JDK's own keytool, as key stores and as PEM files.
 * Used by the integration tests too.
 */
public final class TestCertificates {
  /** Of all stores and their keys. */
  public static final char[] PASSWORD = "test-password".toCharArray();

  private final Path directory;

  /** Certificates as files of that directory. */
  public TestCertificates(Path directory) {
    this.directory = directory;
  }

  /** Where the files are. */
  public Path directory() {
    return directory;
  }

  /** A certificate signed by itself; can also sign others. */
  public TestCertificates selfSigned(String alias, String algorithm)
      throws IOException, InterruptedException {
    keytool(
        alias,
        List.of(
            "-genkeypair", "-keyalg", algorithm, "-dname", "CN=" + alias, "-ext", "bc=ca:true"));
    return this;
  }

  /** A certificate signed by another, for the name "localhost" and the address 127.0.0.1. */
  public TestCertificates signed(String alias, String algorithm, String authority)
      throws IOException, InterruptedException, GeneralSecurityException {
    return signed(alias, algorithm, authority, "-ext", "san=dns:localhost,ip:127.0.0.1");
  }

  /** As {@link #signed(String, String, String)}, one whose time was over yesterday. */
  public TestCertificates expired(String alias, String algorithm, String authority)
      throws IOException, InterruptedException, GeneralSecurityException {
    return signed(
        alias,
        algorithm,
        authority,
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-startdate",
        "-3d",
        "-validity",
        "2");
  }

  /** A certificate signed by another, without names but its common one, the alias. */
  public TestCertificates named(String alias, String algorithm, String authority)
      throws IOException, InterruptedException, GeneralSecurityException {
    return signed(alias, algorithm, authority, new String[0]);
  }

  private TestCertificates signed(
      String alias, String algorithm, String authority, String... options)
      throws IOException, InterruptedException, GeneralSecurityException {
    selfSigned(alias, algorithm);
    Path request = directory.resolve(alias + ".csr");
    Path signed = directory.resolve(alias + ".crt");
    keytool(alias, List.of("-certreq", "-file", request.toString()));
    List<String> generate = new ArrayList<>(List.of("-gencert", "-infile", request.toString()));
    generate.addAll(List.of("-outfile", signed.toString()));
    generate.addAll(List.of(options));
    keytool(authority, generate);
    KeyStore store = keyStore(alias);
    Certificate[] chain = {read(signed), keyStore(authority).getCertificate(authority)};
    store.setKeyEntry(alias, store.getKey(alias, PASSWORD), PASSWORD, chain);
    try (OutputStream out = Files.newOutputStream(storeFile(alias))) {
      store.store(out, PASSWORD);
    }
    return this;
  }

  /** A store with the certificate of that authority, and no key. */
  public TestCertificates trusting(String name, String authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(authority, keyStore(authority).getCertificate(authority));
    try (OutputStream out = Files.newOutputStream(storeFile(name))) {
      store.store(out, PASSWORD);
    }
    return this;
  }

  /** Its serial number. */
  public BigInteger serial(String alias) throws IOException, GeneralSecurityException {
    return ((X509Certificate) keyStore(alias).getCertificate(alias)).getSerialNumber();
  }

  /** Its key store, read. */
  public KeyStore keyStore(String alias) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(storeFile(alias))) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  /** It and its issuer, as PEM. */
  public Path certificateFile(String alias) throws IOException, GeneralSecurityException {
    StringBuilder pem = new StringBuilder("a comment before\n");
    for (Certificate certificate : keyStore(alias).getCertificateChain(alias)) {
      pem.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    return write(alias + ".pem", pem.toString());
  }

  /** Its key, as PKCS#8 in PEM. */
  public Path keyFile(String alias) throws IOException, GeneralSecurityException {
    Key key = keyStore(alias).getKey(alias, PASSWORD);
    return write(alias + ".key", pem("PRIVATE KEY", key.getEncoded()));
  }

  /** A file with that content. */
  public Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  /** One section of a PEM file. */
  public static String pem(String label, byte[] content) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  private static Certificate read(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private void keytool(String alias, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    command.addAll(List.of("-alias", alias, "-keystore", storeFile(alias).toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    Path output = directory.resolve("keytool.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("keytool failed: " + command + "\n" + Files.readString(output));
    }
  }

  /** Its key store: PKCS#12 with the alias as its only entry. */
  public Path storeFile(String alias) {
    return directory.resolve(alias + ".p12");
  }
}
