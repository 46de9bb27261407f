package io.aerosdk.embedded.info.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of one context of the server, most of which have no effect here: they are shown with
 * the values of a server that nobody has configured, and what may be changed while it runs is kept.
 * Tools that read or set them so find what they expect. What would change replies to clients cannot
 * be changed: an error is better than a setting that does nothing. Thread-safe.
 */
public final class IdleSettings {
  private static final String MAY_CHANGE = "free";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> changeable = new HashSet<>();

  private IdleSettings(String table) {
    for (String line : table.lines().toList()) {
      int space = line.indexOf(' ');
      int equals = line.indexOf('=');
      String name = line.substring(space + 1, equals);
      values.put(name, line.substring(equals + 1));
      if (line.substring(0, space).equals(MAY_CHANGE)) {
        changeable.add(name);
      }
    }
  }

  /**
   * The settings of a context as they are in the beginning.
   *
   * @param context {@code service}, {@code network} or {@code namespace}
   * @throws IllegalStateException if the jar is incomplete
   */
  public static IdleSettings of(String context) {
    try (InputStream in = IdleSettings.class.getResourceAsStream(context + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("The settings of context " + context + " are missing");
      }
      return new IdleSettings(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All settings and their values, in the order of the server. A copy. */
  public synchronized Map<String, String> values() {
    return new LinkedHashMap<>(values);
  }

  /** The settings that may be changed. */
  public Set<String> changeable() {
    return Set.copyOf(changeable);
  }

  /**
   * Changes a setting to a value of the same kind: a number, a truth value or a text.
   *
   * @return whether the value was taken; else nothing has changed
   */
  public synchronized boolean change(String name, String value) {
    String before = values.get(name);
    if (before == null || !changeable.contains(name) || kind(before) != kind(value)) {
      return false;
    }
    values.put(name, value);
    return true;
  }

  private enum Kind {
    NUMBER,
    TRUTH,
    TEXT
  }

  private static Kind kind(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Kind.TRUTH;
    }
    return !value.isEmpty() && value.chars().allMatch(Character::isDigit) ? Kind.NUMBER : Kind.TEXT;
  }
}
