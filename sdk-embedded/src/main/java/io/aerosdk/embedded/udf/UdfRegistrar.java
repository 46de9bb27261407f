package io.aerosdk.embedded.udf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Registers modules, after having seen that they load. Thread-safe. */
public final class UdfRegistrar {
  private static final Pattern POSITION = Pattern.compile("(?s)[^\n]*?\\.lua:(\\d+): (.*)");

  private final UdfModules modules;
  private final UdfEngine engine;

  /**
   * @param modules where to register
   * @param engine loads a module once to see whether it can be
   */
  public UdfRegistrar(UdfModules modules, UdfEngine engine) {
    this.modules = modules;
    this.engine = engine;
  }

  /**
   * Why a module does not load.
   *
   * @param line where, counted from 1; 0 if Lua does not say
   * @param message what Lua says
   */
  public record LoadError(int line, String message) {}

  /** The modules. */
  public UdfModules modules() {
    return modules;
  }

  /** Registers a module in place of one of the same file; or gives why not. */
  public @Nullable LoadError register(UdfModule module) {
    String error = engine.tryToLoad(module);
    if (error == null) {
      modules.put(module);
      return null;
    }
    Matcher position = POSITION.matcher(error);
    return position.matches()
        ? new LoadError(Integer.parseInt(position.group(1)), position.group(2))
        : new LoadError(0, error);
  }
}
