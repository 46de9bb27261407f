package io.aerosdk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a node to connect to first.
 *
 * <pre>{@code
 * Host.of("db1", 3000);
 * Host.parse("db1:3000");
 * Host.parseHosts("db1:3000,db2:tls-name:4333,[::1]:3000", 3000);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name a DNS name or an address, IPv6 without brackets
 * @param port from 1 to 65535
 * @param tlsName the name that the node's certificate must carry, or null to take the one of the
 *     TLS settings, else {@code name}; without meaning when TLS is off
 */
public record Host(String name, int port, @Nullable String tlsName) {
  /** The port a server listens on unless told otherwise. */
  public static final int DEFAULT_PORT = 3000;

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the parts.
   *
   * @param name a DNS name or an address, IPv6 without brackets
   * @param port from 1 to 65535
   * @param tlsName the name that the certificate must carry, or null
   */
  public Host {
    check("host", name, "be a DNS name or an address");
    if (port < 1 || port > MAX_PORT) {
      throw Arguments.refuse("port", "be from 1 to " + MAX_PORT, port);
    }
    if (tlsName != null) {
      check("tlsName", tlsName, "be a name as certificates hold it");
    }
  }

  private static void check(String what, String name, String rule) {
    Arguments.text(what, name);
    if (name.chars().anyMatch(c -> c <= ' ' || "/@[],;".indexOf(c) >= 0)) {
      throw Arguments.refuse(what, rule, '"' + name + '"');
    }
  }

  /**
   * A host without a TLS name of its own.
   *
   * @param name a DNS name or an address
   * @param port from 1 to 65535
   * @return the host
   */
  public static Host of(String name, int port) {
    return new Host(name, port, null);
  }

  /**
   * A host with a TLS name.
   *
   * @param name a DNS name or an address
   * @param tlsName the name that the node's certificate must carry
   * @param port from 1 to 65535
   * @return the host
   */
  public static Host of(String name, String tlsName, int port) {
    return new Host(name, port, Arguments.text("tlsName", tlsName));
  }

  /**
   * Reads one host: {@code host}, {@code host:port}, {@code host:tls-name:port}; an IPv6 address in
   * brackets. The port is {@value #DEFAULT_PORT} if there is none.
   *
   * @param seed the text
   * @return the host
   * @throws IllegalArgumentException if it is not of this form
   */
  public static Host parse(String seed) {
    return SeedText.host(seed, DEFAULT_PORT);
  }

  /**
   * Reads a comma list of hosts.
   *
   * @param seeds the text
   * @param defaultPort the port of hosts without one
   * @return the hosts, in their order
   * @throws IllegalArgumentException if the list or one of the hosts is empty or not of the form of
   *     {@link #parse}
   */
  public static List<Host> parseHosts(String seeds, int defaultPort) {
    Arguments.text("seeds", seeds);
    return Stream.of(seeds.split(",", -1)).map(seed -> SeedText.host(seed, defaultPort)).toList();
  }

  /** In the form that {@link #parse} reads. */
  @Override
  public String toString() {
    String address = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    return address + (tlsName == null ? "" : ":" + tlsName) + ":" + port;
  }
}
