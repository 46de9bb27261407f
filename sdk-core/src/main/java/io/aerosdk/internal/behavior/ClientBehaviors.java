package io.aerosdk.internal.behavior;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorFile;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Behaviors;
import io.aerosdk.error.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The behaviours that a client knows by name: those of the file that the environment names, or the
 * built-in ones if it names none. Thread-safe.
 */
public final class ClientBehaviors implements AutoCloseable {
  private static final String VARIABLE = BehaviorFile.URL_VARIABLE;

  private final @Nullable BehaviorFile file;
  private final Behaviors builtIn;

  private ClientBehaviors(@Nullable BehaviorFile file) {
    this.file = file;
    this.builtIn = Behaviors.parse("");
  }

  /**
   * Reads the file if there is one, and starts to follow it.
   *
   * @param environment gives the value of a variable, or null
   * @throws ConfigurationException if the file cannot be used; the message names the variable
   */
  public static ClientBehaviors open(UnaryOperator<@Nullable String> environment) {
    String url = environment.apply(VARIABLE);
    if (url == null || url.isBlank()) {
      return new ClientBehaviors(null);
    }
    try {
      return new ClientBehaviors(BehaviorFile.watch(path(url.strip())));
    } catch (ConfigurationException wrong) {
      throw new ConfigurationException("The file that " + VARIABLE + " names is wrong", wrong);
    }
  }

  /** The definition with what the file says about connections. */
  public ClusterDefinition applyTo(ClusterDefinition definition) {
    return file == null
        ? definition
        : definition.withSystemSettings(file.behaviors().systemSettings(definition));
  }

  /**
   * The behaviour of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public BehaviorSource named(String name) {
    if (file != null) {
      return file.get(name);
    }
    try {
      return builtIn.get(name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          unknown.getMessage() + " (" + VARIABLE + " names no file with others)", unknown);
    }
  }

  /** A behaviour as it is in this client: on the file's default. */
  public BehaviorSource inThisClient(BehaviorSource source) {
    return file != null && source instanceof Behavior madeInCode
        ? file.withDefaultOf(madeInCode)
        : source;
  }

  /** All of them, as they are now. */
  public Behaviors behaviors() {
    return file == null ? builtIn : file.behaviors();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }

  private static Path path(String url) {
    try {
      if (url.toLowerCase(Locale.ROOT).startsWith("file:")) {
        return Path.of(URI.create(url));
      }
      if (!url.contains("://")) {
        return Path.of(url);
      }
    } catch (IllegalArgumentException malformed) { // of the URI or of the path
      throw notAPath(url, malformed);
    }
    throw notAPath(url, null);
  }

  private static ConfigurationException notAPath(String url, @Nullable Throwable cause) {
    return new ConfigurationException(
        url, 0, 0, "must be a path or a file URL such as file:///etc/shop/sdk.yaml", cause);
  }
}
