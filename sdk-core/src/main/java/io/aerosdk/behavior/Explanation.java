package io.aerosdk.behavior;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of {@link Behavior#explain}: one table per kind with a column per shape. Values carry a
 * number that a list below the tables resolves to behaviour and scope. A setting takes one row, or
 * one for each mode where AP and SC differ.
 */
final class Explanation {
  private static final String NOTHING = "-";

  private final Behavior behavior;
  private final List<String> origins = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Explanation(Behavior behavior) {
    this.behavior = behavior;
  }

  String text() {
    text.append("Behavior ").append(behavior.lineage()).append('\n');
    for (OpKind kind : OpKind.values()) {
      table(kind);
    }
    text.append('\n');
    for (int i = 0; i < origins.size(); i++) {
      text.append('[').append(i + 1).append("] ").append(origins.get(i)).append('\n');
    }
    return text.toString();
  }

  private void table(OpKind kind) {
    text.append('\n');
    row(kind.name(), List.of("POINT", "BATCH", "QUERY"));
    for (Setting<?> setting : Setting.all()) {
      List<String> ap = values(setting, kind, Mode.AP);
      List<String> sc = values(setting, kind, Mode.SC);
      if (ap.equals(sc)) {
        row(setting.name(), ap);
      } else {
        row(setting.name() + " (AP)", ap);
        row(setting.name() + " (SC)", sc);
      }
    }
  }

  private List<String> values(Setting<?> setting, OpKind kind, Mode mode) {
    List<String> values = new ArrayList<>();
    for (OpShape shape : OpShape.values()) {
      ResolvedSettings settings = behavior.settings(kind, shape, mode);
      values.add(
          settings
              .origin(setting)
              .map(origin -> Rule.show(settings.value(setting)) + " [" + number(origin) + "]")
              .orElse(NOTHING));
    }
    return values;
  }

  private void row(String label, List<String> values) {
    if (values.stream().allMatch(NOTHING::equals)) {
      return;
    }
    String line = "%-24s%-20s%-20s%s".formatted(label, values.get(0), values.get(1), values.get(2));
    text.append("  ").append(line.stripTrailing()).append('\n');
  }

  private int number(String origin) {
    int known = origins.indexOf(origin);
    if (known < 0) {
      origins.add(origin);
      known = origins.size() - 1;
    }
    return known + 1;
  }
}
