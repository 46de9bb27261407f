package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A key of a mapping with its value, which the caller asks for by type. Every method throws a
 * {@link ConfigurationException} at the value if it is of another type. Immutable.
 */
record ConfigEntry(Origin origin, String path, String key, Node keyNode, Node value) {
  /** The value as a mapping; nothing at all is an empty one. */
  Section section() {
    return Section.of(origin, path + key, value);
  }

  /** A time with its unit. */
  Duration duration() {
    if (isText()) {
      return DurationWords.parse(text(value)).orElseThrow(() -> refuse(DurationWords.RULE));
    }
    throw refuse(DurationWords.RULE);
  }

  /** A whole number. */
  int integer() {
    if (value.getTag().equals(Tag.INT)) {
      try {
        return Integer.parseInt(text(value));
      } catch (NumberFormatException tooLarge) {
        throw refuse("be a whole number of at most " + Integer.MAX_VALUE);
      }
    }
    throw refuse("be a whole number");
  }

  /** A truth value. */
  boolean flag() {
    if (value.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(text(value));
    }
    throw refuse("be true or false");
  }

  /** The constant of this name. */
  <E> E oneOf(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    for (E constant : constants) {
      if (isText() && constant.toString().equals(text(value))) {
        return constant;
      }
    }
    throw refuseUnknown(constants.stream().map(Object::toString).toList());
  }

  /** A name; numbers and truth values are taken for the text they are written as. */
  String name() {
    if (value instanceof ScalarNode && !isNothing() && !text(value).isBlank()) {
      return text(value);
    }
    throw refuse("be a name");
  }

  /** The error of a value that breaks a rule. */
  ConfigurationException refuse(String rule) {
    return origin.refuse(value, must(rule));
  }

  /** The error of a value that is none of some names, with the one that was probably meant. */
  ConfigurationException refuseUnknown(Collection<String> names) {
    String near = value instanceof ScalarNode ? NearestName.hint(text(value), names) : "";
    return origin.refuse(value, must("be one of " + names) + near);
  }

  /** The error of a key that must not be here. */
  ConfigurationException refuseKey(String problem) {
    return origin.refuse(keyNode, problem);
  }

  private String must(String rule) {
    return key + " must " + rule + ", got " + shown();
  }

  private boolean isText() {
    return value instanceof ScalarNode && value.getTag().equals(Tag.STR);
  }

  private boolean isNothing() {
    return value.getTag().equals(Tag.NULL);
  }

  private String shown() {
    if (isNothing()) {
      return "nothing";
    }
    if (value instanceof ScalarNode scalar) {
      String text = Origin.shown(scalar.getValue());
      return scalar.isPlain() ? text : '"' + text + '"';
    }
    return value instanceof SequenceNode ? "a list" : "a mapping";
  }

  private static String text(Node scalar) {
    return ((ScalarNode) scalar).getValue();
  }

  /** The path and the key. */
  @Override
  public String toString() {
    return path + key;
  }
}
