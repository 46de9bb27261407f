package io.aerosdk.embedded.security;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.Radix64Encoder;
import java.nio.charset.StandardCharsets;

/** What clients send instead of a password: bcrypt with a salt that all of them share. */
final class Passwords {
  private static final int COST = 10;
  private static final byte[] SALT =
      new Radix64Encoder.Default()
          .decode("7EqJtq98hPqEX7fNZaFWoO".getBytes(StandardCharsets.US_ASCII));

  private Passwords() {}

  static String hash(String password) {
    return new String(
        BCrypt.with(BCrypt.Version.VERSION_2A)
            .hash(COST, SALT, password.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.US_ASCII);
  }
}
