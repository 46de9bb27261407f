package io.aerosdk.embedded.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The tokens of those who logged in. Thread-safe. */
final class Sessions {
  private static final int TOKEN_SIZE = 32;

  private final Duration time;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<String, Session> sessions = new ConcurrentHashMap<>();

  private record Session(String user, Instant end) {}

  Sessions(Duration time, InstantSource clock) {
    this.time = time;
    this.clock = clock;
  }

  /** How long a token is good. */
  Duration time() {
    return time;
  }

  byte[] open(String user) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> session.end().isBefore(now));
    byte[] token = new byte[TOKEN_SIZE];
    random.nextBytes(token);
    sessions.put(HexFormat.of().formatHex(token), new Session(user, now.plus(time)));
    return token;
  }

  /** Whether the token was given to that user and is still good. */
  boolean isGood(byte[] token, String user) {
    Session session = sessions.get(HexFormat.of().formatHex(token));
    return session != null
        && (user.isEmpty() || session.user().equals(user))
        && !session.end().isBefore(clock.instant());
  }

  /** The user that the token was given to. */
  String user(byte[] token) {
    Session session = sessions.get(HexFormat.of().formatHex(token));
    return session == null ? "" : session.user();
  }

  void expireAll() {
    sessions.clear();
  }
}
