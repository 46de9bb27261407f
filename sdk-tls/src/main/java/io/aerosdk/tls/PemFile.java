package io.aerosdk.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PEM file of the TLS settings. Its content never gets into a message. */
final class PemFile {
  private static final Pattern SECTION =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private record Section(String label, String base64) {}

  private final String setting;
  private final Path path;
  private final List<Section> sections;

  private PemFile(String setting, Path path, List<Section> sections) {
    this.setting = setting;
    this.path = path;
    this.sections = sections;
  }

  /**
   * Reads a file.
   *
   * @param setting the name of the setting that names the file
   * @param path the file
   * @throws IllegalArgumentException if it cannot be read or is not PEM
   */
  static PemFile read(String setting, Path path) {
    String text;
    try {
      text = Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException missing) {
      throw refuse(setting, "name a file", path + ", which does not exist", missing);
    } catch (IOException unreadable) {
      throw refuse(
          setting, "name a file that can be read", path + " (" + unreadable + ")", unreadable);
    }
    List<Section> sections = new ArrayList<>();
    Matcher matcher = SECTION.matcher(text);
    while (matcher.find()) {
      sections.add(new Section(matcher.group(1), matcher.group(2)));
    }
    if (sections.isEmpty()) {
      throw refuse(setting, "hold PEM", path + ", which has no -----BEGIN …-----", null);
    }
    return new PemFile(setting, path, sections);
  }

  /** All certificates, in their order; at least one. */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Section section : sections) {
      if (section.label.equals("CERTIFICATE")) {
        certificates.add(certificate(section));
      }
    }
    if (certificates.isEmpty()) {
      throw refuse(setting, "hold a certificate", path + ", which has " + labels(), null);
    }
    return certificates;
  }

  /** The private key; exactly one. */
  PrivateKey privateKey() {
    List<Section> keys =
        sections.stream().filter(section -> section.label.endsWith("PRIVATE KEY")).toList();
    if (keys.size() != 1) {
      throw refuse(setting, "hold one private key", path + ", which has " + labels(), null);
    }
    Section key = keys.get(0);
    if (!key.label.equals("PRIVATE KEY")) {
      throw refuse(
          setting,
          "hold a PKCS#8 key without a password",
          path
              + ", which has "
              + labels()
              + "; convert it with: openssl pkcs8 -topk8 -nocrypt -in "
              + path.getFileName(),
          null);
    }
    var spec = new PKCS8EncodedKeySpec(content(key));
    for (String algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (GeneralSecurityException another) {
        // The next algorithm may know it.
      }
    }
    throw refuse(setting, "hold a key of " + KEY_ALGORITHMS, path + ", which has another", null);
  }

  private X509Certificate certificate(Section section) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(content(section)));
    } catch (CertificateException broken) {
      throw refuse(setting, "hold X.509 certificates", path + ", where one is broken", broken);
    }
  }

  private byte[] content(Section section) {
    try {
      return Base64.getMimeDecoder().decode(section.base64);
    } catch (IllegalArgumentException notBase64) {
      throw refuse(
          setting, "hold PEM", path + ", where a " + section.label + " is broken", notBase64);
    }
  }

  private String labels() {
    return String.join(", ", sections.stream().map(Section::label).toList());
  }

  private static IllegalArgumentException refuse(
      String setting, String rule, String got, @Nullable Throwable cause) {
    return new IllegalArgumentException(setting + " must " + rule + ", got " + got, cause);
  }
}
