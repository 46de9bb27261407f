package io.aerosdk.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PEM file of the TLS settings. Its content never gets into a message. */
final class PemFile {
  private static final Pattern SECTION =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final String OLD_ENCRYPTION = "Proc-Type: 4,ENCRYPTED";

  private record Section(String label, String base64) {}

  private final SettingFile file;
  private final List<Section> sections;

  private PemFile(SettingFile file, List<Section> sections) {
    this.file = file;
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
    SettingFile file = new SettingFile(setting, path);
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    List<Section> sections = new ArrayList<>();
    Matcher matcher = SECTION.matcher(text);
    while (matcher.find()) {
      sections.add(new Section(matcher.group(1), matcher.group(2)));
    }
    if (sections.isEmpty()) {
      throw file.refuse("hold PEM", "which has no -----BEGIN …-----", null);
    }
    return new PemFile(file, sections);
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
      throw file.refuse("hold a certificate", "which has " + labels(), null);
    }
    return certificates;
  }

  /**
   * The private key; exactly one.
   *
   * @param password for an encrypted one
   */
  PrivateKey privateKey(Optional<String> password) {
    List<Section> keys =
        sections.stream().filter(section -> section.label.endsWith("PRIVATE KEY")).toList();
    if (keys.size() != 1) {
      throw file.refuse("hold one private key", "which has " + labels(), null);
    }
    Section key = keys.get(0);
    if (key.base64.contains(OLD_ENCRYPTION)) {
      throw inOtherForm(key.label + " with a password in its old form");
    }
    if (key.label.equals("ENCRYPTED PRIVATE KEY")) {
      return decrypted(key, password);
    }
    try {
      return switch (key.label) {
        case "PRIVATE KEY" -> PrivateKeys.pkcs8(content(key));
        case "RSA PRIVATE KEY" -> PrivateKeys.pkcs1(content(key));
        case "EC PRIVATE KEY" -> PrivateKeys.sec1(content(key), curve());
        default -> throw inOtherForm(key.label);
      };
    } catch (GeneralSecurityException broken) {
      throw notAKey(broken);
    }
  }

  private PrivateKey decrypted(Section key, Optional<String> password) {
    if (password.isEmpty()) {
      throw file.refuse(
          "be given with clientKeyPassword", "which has " + key.label + ", and no password", null);
    }
    byte[] content = content(key);
    try {
      return PrivateKeys.encrypted(content, password.get());
    } catch (NoSuchAlgorithmException unknown) {
      throw file.refuse(
          "hold a key encrypted in a way that the JVM knows",
          "which is not ("
              + unknown.getMessage()
              + "); convert it with: openssl pkcs8 -topk8 -v2 aes-256-cbc -in "
              + file.name(),
          unknown);
    } catch (GeneralSecurityException wrong) {
      throw file.refuse("hold a key that clientKeyPassword opens", "which it does not open", wrong);
    }
  }

  private IllegalArgumentException inOtherForm(String form) {
    return file.refuse(
        "hold a key as PKCS#8, PKCS#1 or SEC1",
        "which has " + form + "; convert it with: openssl pkcs8 -topk8 -in " + file.name(),
        null);
  }

  private IllegalArgumentException notAKey(GeneralSecurityException broken) {
    return file.refuse(
        "hold a key of " + PrivateKeys.ALGORITHMS, String.valueOf(broken.getMessage()), broken);
  }

  private byte @Nullable [] curve() {
    return sections.stream()
        .filter(section -> section.label.equals("EC PARAMETERS"))
        .findFirst()
        .map(this::content)
        .orElse(null);
  }

  private X509Certificate certificate(Section section) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(content(section)));
    } catch (CertificateException broken) {
      throw file.refuse("hold X.509 certificates", "where one is broken", broken);
    }
  }

  private byte[] content(Section section) {
    try {
      return Base64.getMimeDecoder().decode(section.base64);
    } catch (IllegalArgumentException notBase64) {
      throw file.refuse("hold PEM", "where a " + section.label + " is broken", notBase64);
    }
  }

  private String labels() {
    return String.join(", ", sections.stream().map(Section::label).toList());
  }
}
