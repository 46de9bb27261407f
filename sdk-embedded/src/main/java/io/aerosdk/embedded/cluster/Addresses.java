package io.aerosdk.embedded.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What nodes call their hosts when clients ask. Immutable.
 *
 * @param access the host for clients; null for the one that is listened on
 * @param alternate the host for clients from elsewhere; null for none
 */
public record Addresses(@Nullable String access, @Nullable String alternate) {
  /** As they are listened on. */
  public static final Addresses AS_BOUND = new Addresses(null, null);

  /** IPv6 in brackets. */
  static String literal(String host) {
    return host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
  }
}
