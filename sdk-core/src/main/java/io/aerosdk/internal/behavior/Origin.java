package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where a text came from; makes the errors that point into it. Immutable and thread-safe.
 *
 * @param label the file, or a word for text that came from elsewhere
 */
public record Origin(String label) {
  private static final int LONGEST_SHOWN = 60;

  /** Something is wrong with the text as a whole. */
  ConfigurationException refuse(String problem, @Nullable Throwable cause) {
    return new ConfigurationException(label, 0, 0, problem, cause);
  }

  /** Something is wrong where a node starts. */
  ConfigurationException refuse(Node node, String problem) {
    return refuse(node.getStartMark(), problem, null);
  }

  /** Something is wrong at a mark. */
  ConfigurationException refuse(Optional<Mark> mark, String problem, @Nullable Throwable cause) {
    return new ConfigurationException(
        label,
        mark.map(it -> it.getLine() + 1).orElse(0),
        mark.map(it -> it.getColumn() + 1).orElse(0),
        problem,
        cause);
  }

  /** A text of the file as messages show it. */
  static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
