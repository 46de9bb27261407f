package io.aerosdk;

import org.jspecify.annotations.Nullable;

/** Reads the text form of a {@link Host}. */
final class SeedText {
  private static final String RULE = "be host:port, host:tls-name:port or [ipv6]:port";

  private SeedText() {}

  static Host host(String seed, int defaultPort) {
    if (seed == null) {
      throw Arguments.refuse("seed", "not be null", "null");
    }
    String text = seed.strip();
    if (text.isEmpty()) {
      throw refuse(seed, "it is empty");
    }
    if (text.indexOf('@') >= 0) {
      // It may hold a password, so the text must not get into a message.
      throw Arguments.refuse(
          "seed", RULE, "one with an @; give user and password to the cluster definition");
    }
    if (text.contains("://")) {
      throw refuse(seed, "leave out the scheme");
    }
    int end = endOfName(seed, text);
    String name = text.startsWith("[") ? text.substring(1, end - 1) : text.substring(0, end);
    String rest = text.substring(end);
    if (rest.isEmpty()) {
      return build(seed, name, null, defaultPort);
    }
    String[] parts = rest.substring(1).split(":", -1);
    if (parts.length > 2) {
      throw refuse(seed, "too many colons; put an IPv6 address in [brackets]");
    }
    String tlsName = parts.length == 2 ? parts[0] : null;
    if (tlsName != null && tlsName.isEmpty()) {
      throw refuse(seed, "the TLS name is empty; put an IPv6 address in [brackets]");
    }
    return build(seed, name, tlsName, port(seed, parts[parts.length - 1]));
  }

  private static int endOfName(String seed, String text) {
    if (!text.startsWith("[")) {
      int colon = text.indexOf(':');
      return colon < 0 ? text.length() : colon;
    }
    int end = text.indexOf(']') + 1;
    if (end == 0) {
      throw refuse(seed, "the bracket is not closed");
    }
    if (end < text.length() && text.charAt(end) != ':') {
      throw refuse(seed, "after the bracket only :port can follow");
    }
    return end;
  }

  private static int port(String seed, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException notANumber) {
      throw refuse(seed, "the port must be a number from 1 to 65535");
    }
  }

  private static Host build(String seed, String name, @Nullable String tlsName, int port) {
    try {
      return new Host(name, port, tlsName);
    } catch (IllegalArgumentException wrongPart) {
      throw refuse(seed, String.valueOf(wrongPart.getMessage()));
    }
  }

  private static IllegalArgumentException refuse(String seed, String why) {
    return Arguments.refuse("seed", RULE, '"' + seed + "\" (" + why + ')');
  }
}
