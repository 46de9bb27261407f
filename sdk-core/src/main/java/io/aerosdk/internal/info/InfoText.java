package io.aerosdk.internal.info;

import com.aerospike.client.util.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that info lines are made of. Stateless. */
final class InfoText {
  private InfoText() {}

  /** The entries of a list such as {@code test;bar;}; empty ones are left out. */
  static List<String> entries(String text, char separator) {
    List<String> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        String entry = text.substring(start, i).strip();
        if (!entry.isEmpty()) {
          entries.add(entry);
        }
        start = i + 1;
      }
    }
    return entries;
  }

  /** The pairs of a text such as {@code a=1;b=2}, in their order; what is no pair is left out. */
  static Map<String, String> pairs(String text, char separator) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String entry : entries(text, separator)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        pairs.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return pairs;
  }

  /** {@code namespace=…}, or what servers before 8.1 call it. */
  static String namespace(Version version, String namespace) {
    boolean current = version.isGreaterOrEqual(Version.SERVER_VERSION_8_1);
    return (current ? "namespace=" : "ns=") + namespace;
  }

  /**
   * A name that goes into a line.
   *
   * @param forbidden what would end it there
   * @throws IllegalArgumentException if it is empty, too long or cannot be sent
   */
  static String name(String what, String name, String forbidden, int maxBytes) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          what + " must not be null or empty, got " + (name == null ? "null" : '"' + name + '"'));
    }
    if (name.chars().anyMatch(c -> c < ' ' || forbidden.indexOf(c) >= 0)) {
      throw new IllegalArgumentException(
          what
              + " must not hold any of "
              + forbidden
              + " or control characters, got \""
              + name
              + '"');
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw new IllegalArgumentException(
          what + " must have at most " + maxBytes + " bytes, got \"" + name + '"');
    }
    return name;
  }

  /** The name of a namespace that is asked about. */
  static String namespaceName(String namespace) {
    return name("namespace", namespace, ":;/=", 31);
  }
}
