package io.aerosdk.embedded.udf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registered modules, in the order of their first registration. Thread-safe. */
public final class UdfModules {
  private static final String ENDING = ".lua";

  private final Map<String, UdfModule> modules = new LinkedHashMap<>();
  private long version;

  /** Registers a module in place of one of the same file. */
  public synchronized void put(UdfModule module) {
    modules.put(module.file(), module);
    version++;
  }

  /** Removes the module of that file, if there is one. */
  public synchronized void remove(String file) {
    if (modules.remove(file) != null) {
      version++;
    }
  }

  /** The module of that file, or null. */
  public synchronized @Nullable UdfModule get(String file) {
    return modules.get(file);
  }

  /**
   * The module that commands call by that name: its file without the ending; ways up in front are
   * ignored.
   */
  public @Nullable UdfModule named(String name) {
    String plain = name;
    while (plain.startsWith("../")) {
      plain = plain.substring(3);
    }
    return get(plain + ENDING);
  }

  /** All modules. */
  public synchronized List<UdfModule> all() {
    return List.copyOf(modules.values());
  }

  /** Another number after every change. */
  synchronized long version() {
    return version;
  }
}
