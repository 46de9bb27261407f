package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import io.aerosdk.internal.behavior.BehaviorReader.Read;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts behaviours in an order in which parents come before their children, wherever they stand in
 * the file. Not thread-safe; used once.
 */
final class ParentOrder {
  private final Map<String, Read> all;
  private final Set<String> builtIn;
  private final Map<String, BehaviorEntry> sorted = new LinkedHashMap<>();

  ParentOrder(Map<String, Read> all, Set<String> builtIn) {
    this.all = all;
    this.builtIn = builtIn;
  }

  List<BehaviorEntry> sorted() {
    all.keySet().forEach(this::addWithParents);
    return List.copyOf(sorted.values());
  }

  /** A loop, not a recursion: a file may hold a long line of descent. */
  private void addWithParents(String name) {
    Set<String> line = new LinkedHashSet<>();
    String next = name;
    Read read = all.get(next);
    while (read != null && !sorted.containsKey(next)) {
      if (!line.add(next)) {
        throw cycle(line, next);
      }
      String parent = read.behavior().parent();
      if (parent.equals(next) && builtIn.contains(next)) {
        break;
      }
      if (!all.containsKey(parent) && !builtIn.contains(parent)) {
        throw unknown(read);
      }
      next = parent;
      read = all.get(next);
    }
    List<String> oldestFirst = new ArrayList<>(line);
    Collections.reverse(oldestFirst);
    for (String each : oldestFirst) {
      Read found = all.get(each);
      if (found != null) {
        sorted.put(each, found.behavior());
      }
    }
  }

  private ConfigurationException unknown(Read read) {
    Set<String> known = new LinkedHashSet<>(builtIn);
    known.addAll(all.keySet());
    known.remove(read.behavior().name());
    return parentOf(read).refuseUnknown(known);
  }

  private ConfigurationException cycle(Set<String> line, String again) {
    List<String> names = new ArrayList<>(line);
    List<String> circle = new ArrayList<>(names.subList(names.indexOf(again), names.size()));
    circle.add(again);
    Read read = all.get(again);
    if (read == null) {
      throw new IllegalStateException("A behaviour of the circle is not in the file: " + again);
    }
    return parentOf(read).refuse("not lead back to itself: " + String.join(" < ", circle));
  }

  private static ConfigEntry parentOf(Read read) {
    if (read.parent() == null) {
      throw new IllegalStateException("Without a parent of its own: " + read.behavior().name());
    }
    return read.parent();
  }
}
