package io.aerosdk.embedded.security;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;

/** Addresses and networks from which a role can be used. */
final class Allowlist {
  private Allowlist() {}

  /** Whether the list, addresses and networks with commas, is empty or has the address in it. */
  static boolean contains(String list, String address) {
    if (list.isEmpty()) {
      return true;
    }
    byte[] wanted = InetAddresses.forString(address).getAddress();
    for (String entry : list.split(",", -1)) {
      if (matches(entry.trim(), wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every entry can be read. */
  static boolean isValid(String list) {
    for (String entry : list.split(",", -1)) {
      String network = network(entry.trim());
      int bits = InetAddresses.isInetAddress(network) ? bits(entry.trim(), network) : -1;
      if (bits < 0 || bits > InetAddresses.forString(network).getAddress().length * 8) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String entry, byte[] wanted) {
    InetAddress network = InetAddresses.forString(network(entry));
    byte[] bytes = network.getAddress();
    int bits = bits(entry, network.getHostAddress());
    if (bytes.length != wanted.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((bytes[bit >> 3] & mask) != (wanted[bit >> 3] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static String network(String entry) {
    int slash = entry.indexOf('/');
    return slash < 0 ? entry : entry.substring(0, slash);
  }

  private static int bits(String entry, String network) {
    int slash = entry.indexOf('/');
    if (slash < 0) {
      return network.indexOf(':') < 0 ? 32 : 128;
    }
    String digits = entry.substring(slash + 1);
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
  }
}
