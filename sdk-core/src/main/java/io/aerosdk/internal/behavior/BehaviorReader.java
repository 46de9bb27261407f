package io.aerosdk.internal.behavior;

import io.aerosdk.behavior.BehaviorChanges;
import io.aerosdk.behavior.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code behaviors}. */
final class BehaviorReader {
  private static final String PARENT = "parent";
  private static final String DEFAULT = "DEFAULT";
  private static final Map<String, Scope> SCOPES =
      Arrays.stream(Scope.values())
          .collect(
              Collectors.toMap(
                  Scope::fileKey, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final Set<String> builtIn;

  /** A behaviour with the place where its parent is named, for errors. */
  record Read(BehaviorEntry behavior, @Nullable ConfigEntry parent) {}

  /**
   * A reader.
   *
   * @param builtIn the names of the behaviours that need no file
   */
  BehaviorReader(Set<String> builtIn) {
    this.builtIn = builtIn;
  }

  /** The behaviours, parents before children. */
  List<BehaviorEntry> read(Section section) {
    Map<String, Read> all = new LinkedHashMap<>();
    for (ConfigEntry entry : section.entries()) {
      all.put(entry.key(), behavior(entry));
    }
    return new ParentOrder(all, builtIn).sorted();
  }

  private Read behavior(ConfigEntry entry) {
    Section section = entry.section();
    List<Consumer<BehaviorChanges>> changes = new ArrayList<>();
    ConfigEntry parent = null;
    for (ConfigEntry part : section.entries()) {
      Scope scope = SCOPES.get(part.key());
      if (scope != null) {
        new SettingReader(scope, part.section()).read(changes);
      } else if (part.key().equals(PARENT)) {
        parent = part;
      } else {
        throw section.unknown(part, known());
      }
    }
    return new Read(
        new BehaviorEntry(entry.key(), parent(entry.key(), parent), List.copyOf(changes)), parent);
  }

  private String parent(String name, @Nullable ConfigEntry parent) {
    if (!builtIn.contains(name)) {
      return parent == null ? DEFAULT : parent.name();
    }
    if (parent != null) {
      throw parent.refuseKey(
          name + " is built in and keeps its parent; give the changed one a name of its own");
    }
    return name;
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>();
    known.add(PARENT);
    known.addAll(SCOPES.keySet());
    return known;
  }
}
