package io.aerosdk.behavior;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.SystemSettings;
import io.aerosdk.error.ConfigurationException;
import io.aerosdk.internal.behavior.BehaviorEntry;
import io.aerosdk.internal.behavior.ConfigText;
import io.aerosdk.internal.behavior.FileText;
import io.aerosdk.internal.behavior.NearestName;
import io.aerosdk.internal.behavior.Origin;
import io.aerosdk.internal.behavior.SystemProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Behaviours by name, as a configuration file says them, together with the built-in ones.
 *
 * <pre>
 * behaviors:
 *   checkout:
 *     parent: READ_FAST
 *     all_operations:
 *       abandon_call_after: 300ms
 *     batch_writes:
 *       max_concurrent_servers: 0
 * </pre>
 *
 * <pre>{@code
 * Behavior checkout = Behaviors.load(Path.of("sdk.yaml")).get("checkout");
 * }</pre>
 *
 * <p>The file is YAML 1.2 in UTF-8. Its keys are {@link Setting#fileKey} and {@link Scope#fileKey};
 * times carry their unit. Without a {@code parent} a behaviour is derived from {@code DEFAULT}. An
 * entry with the name of a built-in behaviour changes that one, and with it all that are derived
 * from it. Whatever is not understood is an error that tells its line and column.
 *
 * <p>Immutable and thread-safe. {@link BehaviorFile} follows a file that changes.
 */
public final class Behaviors {
  private static final List<Behavior> BUILT_IN =
      List.of(
          Behavior.DEFAULT,
          Behavior.READ_FAST,
          Behavior.STRICTLY_CONSISTENT,
          Behavior.FAST_RACK_AWARE,
          Behavior.HIGH_THROUGHPUT);

  private final Map<String, Behavior> byName;
  private final Map<String, SystemProfile> profiles;

  private Behaviors(ConfigText config) {
    this.profiles = Map.copyOf(config.profiles());
    this.byName = new LinkedHashMap<>();
    Map<String, BehaviorEntry> entries = new LinkedHashMap<>();
    config.behaviors().forEach(entry -> entries.put(entry.name(), entry));
    for (Behavior builtIn : BUILT_IN) {
      byName.put(builtIn.name(), builtIn(builtIn, entries.remove(builtIn.name())));
    }
    entries.values().forEach(entry -> byName.put(entry.name(), derived(entry)));
  }

  /**
   * Reads a file.
   *
   * @param file the path
   * @return its behaviours
   * @throws ConfigurationException if the file cannot be read or not be understood
   */
  public static Behaviors load(Path file) {
    Origin origin = new Origin(file.toString());
    return parse(origin, FileText.decode(origin, FileText.bytes(file)));
  }

  /**
   * Reads a text as if it were a file.
   *
   * @param text in the format of the file; an empty one has the built-in behaviours only
   * @return its behaviours
   * @throws ConfigurationException if the text cannot be understood
   */
  public static Behaviors parse(String text) {
    return parse(new Origin("behaviors"), text);
  }

  static Behaviors parse(Origin origin, String text) {
    Set<String> builtIn = new LinkedHashSet<>();
    BUILT_IN.forEach(behavior -> builtIn.add(behavior.name()));
    return new Behaviors(ConfigText.parse(origin, text, builtIn));
  }

  private Behavior builtIn(Behavior builtIn, @Nullable BehaviorEntry entry) {
    Behavior base =
        builtIn
            .parent()
            .filter(parent -> parent != get(parent.name()))
            .map(parent -> get(parent.name()).derive(builtIn.name(), builtIn.patches()))
            .orElse(builtIn);
    return entry == null ? base : base.deriveWithChanges(entry.name(), entry::apply);
  }

  private Behavior derived(BehaviorEntry entry) {
    return get(entry.parent()).deriveWithChanges(entry.name(), entry::apply);
  }

  /**
   * Gives a behaviour.
   *
   * @param name its name, in the file's letters
   * @return the behaviour
   * @throws IllegalArgumentException if there is none of this name; the message lists those there
   *     are
   */
  public Behavior get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "behavior must be one of "
                        + names()
                        + ", got \""
                        + name
                        + '"'
                        + NearestName.hint(String.valueOf(name), names())));
  }

  /**
   * Gives a behaviour, if there is one.
   *
   * @param name its name, in the file's letters
   * @return the behaviour; empty if there is none of this name
   */
  public Optional<Behavior> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@return all names: the built-in ones first, then parents before children} */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * The settings of a cluster: those of its definition, over them what the section {@code system}
   * says in its profile {@code DEFAULT}, over them what it says in the profile with the name of the
   * cluster.
   *
   * @param cluster with {@link ClusterDefinition#clusterName()} if a profile is to be chosen
   * @return the settings to connect with
   */
  public SystemSettings systemSettings(ClusterDefinition cluster) {
    List<String> names = new ArrayList<>(List.of("DEFAULT"));
    cluster.clusterName().ifPresent(names::add);
    SystemSettings settings = cluster.systemSettings();
    for (String name : names) {
      SystemProfile profile = profiles.get(name);
      settings = profile == null ? settings : profile.over(settings);
    }
    return settings;
  }

  /** The names. */
  @Override
  public String toString() {
    return "Behaviors" + names();
  }
}
