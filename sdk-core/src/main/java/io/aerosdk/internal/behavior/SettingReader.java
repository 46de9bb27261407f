package io.aerosdk.internal.behavior;

import io.aerosdk.behavior.BehaviorChanges;
import io.aerosdk.behavior.Scope;
import io.aerosdk.behavior.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the settings of one selector of a behaviour. */
final class SettingReader {
  /** The name of an earlier draft, which some files still have. */
  private static final String OLD_READ_CONSISTENCY = "consistency";

  private static final Map<String, Setting<?>> SETTINGS = settings();

  private final Scope scope;
  private final Section section;

  SettingReader(Scope scope, Section section) {
    this.scope = scope;
    this.section = section;
  }

  /** Adds the changes that the section asks for. */
  void read(List<Consumer<BehaviorChanges>> changes) {
    Map<Setting<?>, ConfigEntry> seen = new LinkedHashMap<>();
    for (ConfigEntry entry : section.entries()) {
      Setting<?> setting = SETTINGS.get(entry.key());
      if (setting == null) {
        throw section.unknown(entry, known());
      }
      ConfigEntry other = seen.put(setting, entry);
      if (other != null) {
        throw entry.refuseKey(entry.key() + " is the same setting as " + other.key());
      }
      changes.add(change(setting, entry));
    }
  }

  private <T> Consumer<BehaviorChanges> change(Setting<T> setting, ConfigEntry entry) {
    if (scope.cells().stream().noneMatch(setting::appliesTo)) {
      throw entry.refuseKey(
          entry.key()
              + " means nothing in "
              + scope.fileKey()
              + "; it may stand in "
              + places(setting));
    }
    T value = setting.type().cast(value(setting, entry));
    if (!setting.allows(value)) {
      throw entry.refuse(setting.rule());
    }
    return behavior -> behavior.scope(scope, changes -> changes.set(setting, value));
  }

  private static Object value(Setting<?> setting, ConfigEntry entry) {
    if (setting == Setting.MAX_RETRIES) {
      return retries(entry);
    }
    Class<?> type = setting.type();
    if (type == Duration.class) {
      return entry.duration();
    }
    if (type == Integer.class) {
      return entry.integer();
    }
    return type == Boolean.class ? entry.flag() : entry.oneOf(type);
  }

  /** The file counts the first call, too. */
  private static int retries(ConfigEntry entry) {
    int attempts = entry.integer();
    if (attempts < 1) {
      throw entry.refuse("be at least 1, as the first call counts");
    }
    return attempts - 1;
  }

  private static String places(Setting<?> setting) {
    return String.join(
        ", ",
        Arrays.stream(Scope.values())
            .filter(scope -> scope.cells().stream().anyMatch(setting::appliesTo))
            .map(Scope::fileKey)
            .toList());
  }

  private List<String> known() {
    return Setting.all().stream()
        .filter(setting -> scope.cells().stream().anyMatch(setting::appliesTo))
        .map(Setting::fileKey)
        .toList();
  }

  private static Map<String, Setting<?>> settings() {
    Map<String, Setting<?>> byKey = new LinkedHashMap<>();
    Setting.all().forEach(setting -> byKey.put(setting.fileKey(), setting));
    byKey.put(OLD_READ_CONSISTENCY, Setting.READ_MODE_SC);
    return Map.copyOf(byKey);
  }
}
