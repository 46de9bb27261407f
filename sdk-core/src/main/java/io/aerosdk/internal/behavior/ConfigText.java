package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The whole of a configuration file, read strictly: the first thing that is not understood is an
 * error. Immutable.
 *
 * @param behaviors parents before children
 * @param profiles system settings by the name of their cluster
 */
public record ConfigText(List<BehaviorEntry> behaviors, Map<String, SystemProfile> profiles) {
  private static final List<String> SECTIONS = List.of("version", "system", "behaviors");

  /**
   * Reads a text.
   *
   * @param origin where it came from
   * @param builtIn the names of the behaviours that need no file
   * @throws ConfigurationException at the first thing that is not understood
   */
  public static ConfigText parse(Origin origin, String text, Set<String> builtIn) {
    List<BehaviorEntry> behaviors = List.of();
    Map<String, SystemProfile> profiles = Map.of();
    Section root =
        compose(origin, text)
            .map(node -> Section.of(origin, "", node))
            .orElse(new Section("", List.of()));
    for (ConfigEntry entry : root.entries()) {
      switch (entry.key()) {
        case "version" -> checkVersion(entry);
        case "system" -> profiles = SystemReader.read(entry.section());
        case "behaviors" -> behaviors = new BehaviorReader(builtIn).read(entry.section());
        default -> throw root.unknown(entry, SECTIONS);
      }
    }
    return new ConfigText(behaviors, profiles);
  }

  private static Optional<Node> compose(Origin origin, String text) {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw origin.refuse(e.getProblemMark(), "not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw origin.refuse("not YAML: " + e.getMessage(), e);
    } catch (StackOverflowError e) { // the library goes down as deep as the text does
      throw origin.refuse("is nested too deeply", null);
    }
  }

  /** Minor versions add keys; this reader tells by the keys what it does not know. */
  private static void checkVersion(ConfigEntry entry) {
    if (!entry.name().matches("1(\\.\\d+){0,2}")) {
      throw entry.refuse("be \"1.0.0\"");
    }
  }
}
