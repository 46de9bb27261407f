package io.aerosdk.internal.behavior;

import io.aerosdk.SystemSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads the section {@code system}: profiles by the name of their cluster. */
final class SystemReader {
  private static final String MINIMUM = "minimum_connections_per_node";
  private static final Map<String, Map<String, Key>> SECTIONS = sections();

  /** Turns an entry into the change it asks for. */
  private interface Key extends Function<ConfigEntry, UnaryOperator<SystemSettings>> {}

  private SystemReader() {}

  static Map<String, SystemProfile> read(Section section) {
    Map<String, SystemProfile> profiles = new LinkedHashMap<>();
    for (ConfigEntry entry : section.entries()) {
      profiles.put(entry.key(), profile(entry.section()));
    }
    return profiles;
  }

  private static SystemProfile profile(Section profile) {
    List<UnaryOperator<SystemSettings>> changes = new ArrayList<>();
    for (ConfigEntry entry : profile.entries()) {
      Map<String, Key> keys = SECTIONS.get(entry.key());
      if (keys != null) {
        readSection(entry.section(), keys, changes);
      } else {
        throw profile.unknown(entry, SECTIONS.keySet());
      }
    }
    return new SystemProfile(List.copyOf(changes));
  }

  private static void readSection(
      Section section, Map<String, Key> keys, List<UnaryOperator<SystemSettings>> changes) {
    SystemSettings soFar = SystemSettings.DEFAULT;
    for (ConfigEntry entry : section.entries()) {
      Key key = keys.get(entry.key());
      if (key == null) {
        throw section.unknown(entry, keys.keySet());
      }
      UnaryOperator<SystemSettings> change = key.apply(entry);
      soFar = tried(change, soFar, entry);
      changes.add(change);
    }
    checkRange(section, soFar);
  }

  /** The ranges are those of the settings themselves. */
  private static SystemSettings tried(
      UnaryOperator<SystemSettings> change, SystemSettings soFar, ConfigEntry entry) {
    try {
      return change.apply(soFar);
    } catch (IllegalArgumentException outOfRange) {
      throw entry.refuse(rule(outOfRange));
    }
  }

  /** What stands between the name and the value of "name must rule, got value". */
  private static String rule(IllegalArgumentException refused) {
    String message = String.valueOf(refused.getMessage());
    int from = message.indexOf(" must ");
    int to = message.lastIndexOf(", got ");
    return from < 0 || to < from ? "be allowed: " + message : message.substring(from + 6, to);
  }

  private static void checkRange(Section section, SystemSettings read) {
    int most = read.maxConnectionsPerNode().orElse(Integer.MAX_VALUE);
    if (read.minConnectionsPerNode().orElse(0) <= most) {
      return;
    }
    for (ConfigEntry entry : section.entries()) {
      if (entry.key().equals(MINIMUM)) {
        throw entry.refuse("be at most maximum_connections_per_node " + most);
      }
    }
  }

  private static Map<String, Map<String, Key>> sections() {
    Map<String, Key> connections = new LinkedHashMap<>();
    connections.put(MINIMUM, count(SystemSettings::minConnectionsPerNode));
    connections.put("maximum_connections_per_node", count(SystemSettings::maxConnectionsPerNode));
    connections.put("maximum_socket_idle_time", time(SystemSettings::maxSocketIdleTime));
    connections.put(
        "wait_for_connection_to_complete", time(SystemSettings::waitForConnectionToComplete));
    Map<String, Key> breaker = new LinkedHashMap<>();
    breaker.put(
        "num_tend_intervals_in_error_window", count(SystemSettings::numTendIntervalsInErrorWindow));
    breaker.put("maximum_errors_in_error_window", count(SystemSettings::maxErrorsInErrorWindow));
    Map<String, Map<String, Key>> sections = new LinkedHashMap<>();
    sections.put("connections", connections);
    sections.put("circuit_breaker", breaker);
    sections.put("refresh", Map.of("tend_interval", time(SystemSettings::tendInterval)));
    sections.put("transactions", transactions());
    return sections;
  }

  private static Map<String, Key> transactions() {
    Map<String, Key> keys = new LinkedHashMap<>();
    keys.put(
        "implicit_batch_write_transactions",
        entry -> {
          boolean implicit = entry.flag();
          return settings -> settings.atomicBatches(implicit);
        });
    keys.put(
        "sleep_between_attempts",
        time((settings, pause) -> settings.transactions(settings.transactions().pause(pause))));
    keys.put(
        "number_of_attempts",
        count((settings, most) -> settings.transactions(settings.transactions().attempts(most))));
    return keys;
  }

  private static Key count(BiFunction<SystemSettings, Integer, SystemSettings> change) {
    return entry -> {
      int count = entry.integer();
      return settings -> change.apply(settings, count);
    };
  }

  private static Key time(BiFunction<SystemSettings, Duration, SystemSettings> change) {
    return entry -> {
      Duration time = entry.duration();
      return settings -> change.apply(settings, time);
    };
  }
}
