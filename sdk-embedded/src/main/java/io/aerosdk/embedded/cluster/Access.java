package io.aerosdk.embedded.cluster;

/** The kinds of addresses that a node has. */
public enum Access {
  /** Without TLS. */
  CLEAR(false, false),
  /** Without TLS, for clients from elsewhere. */
  CLEAR_ALTERNATE(false, true),
  /** With TLS. */
  TLS(true, false),
  /** With TLS, for clients from elsewhere. */
  TLS_ALTERNATE(true, true);

  private final boolean tls;
  private final boolean alternate;

  Access(boolean tls, boolean alternate) {
    this.tls = tls;
    this.alternate = alternate;
  }

  boolean isTls() {
    return tls;
  }

  boolean isAlternate() {
    return alternate;
  }
}
