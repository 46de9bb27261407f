package io.aerosdk.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Certificates made for one test run with the JDK's own keytool, as key stores and as PEM files.
 */
final class TestCertificates {
  static final char[] PASSWORD = "test-password".toCharArray();

  private final Path directory;

  TestCertificates(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** A certificate signed by itself; can also sign others. */
  TestCertificates selfSigned(String alias, String algorithm)
      throws IOException, InterruptedException {
    keytool(
        alias,
        List.of(
            "-genkeypair", "-keyalg", algorithm, "-dname", "CN=" + alias, "-ext", "bc=ca:true"));
    return this;
  }

  /** A certificate signed by another, for the name "localhost" and the address 127.0.0.1. */
  TestCertificates signed(String alias, String algorithm, String authority)
      throws IOException, InterruptedException, GeneralSecurityException {
    selfSigned(alias, algorithm);
    Path request = directory.resolve(alias + ".csr");
    Path signed = directory.resolve(alias + ".crt");
    keytool(alias, List.of("-certreq", "-file", request.toString()));
    keytool(
        authority,
        List.of(
            "-gencert",
            "-infile",
            request.toString(),
            "-outfile",
            signed.toString(),
            "-ext",
            "san=dns:localhost,ip:127.0.0.1"));
    KeyStore store = keyStore(alias);
    Certificate[] chain = {read(signed), keyStore(authority).getCertificate(authority)};
    store.setKeyEntry(alias, store.getKey(alias, PASSWORD), PASSWORD, chain);
    try (OutputStream out = Files.newOutputStream(storeFile(alias))) {
      store.store(out, PASSWORD);
    }
    return this;
  }

  KeyStore keyStore(String alias) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(storeFile(alias))) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  Path certificateFile(String alias) throws IOException, GeneralSecurityException {
    StringBuilder pem = new StringBuilder("a comment before\n");
    for (Certificate certificate : keyStore(alias).getCertificateChain(alias)) {
      pem.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    return write(alias + ".pem", pem.toString());
  }

  Path keyFile(String alias) throws IOException, GeneralSecurityException {
    Key key = keyStore(alias).getKey(alias, PASSWORD);
    return write(alias + ".key", pem("PRIVATE KEY", key.getEncoded()));
  }

  Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  static String pem(String label, byte[] content) {
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

  private Path storeFile(String alias) {
    return directory.resolve(alias + ".p12");
  }
}
