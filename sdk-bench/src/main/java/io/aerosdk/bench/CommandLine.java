package io.aerosdk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a command line, as options and their values; later ones win. Not thread-safe. */
final class CommandLine {
  private static final Pattern COMMA = Pattern.compile(",");

  private final Map<String, String> values = new HashMap<>();

  private CommandLine() {}

  /**
   * Reads words.
   *
   * @param flags options without a value
   * @param names options with a value; what they are called here, by what they may be called
   * @throws IllegalArgumentException if a word is neither, or a value is missing
   */
  static CommandLine parse(List<String> words, List<String> flags, Map<String, String> names) {
    CommandLine line = new CommandLine();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      String name = names.get(word);
      if (flags.contains(word)) {
        line.values.put(word, "true");
      } else if (name == null) {
        throw new IllegalArgumentException("Unknown option " + word);
      } else if (rest.hasNext()) {
        line.values.put(name, rest.next());
      } else {
        throw new IllegalArgumentException(word + " needs a value");
      }
    }
    return line;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int count(String name, int otherwise, int least) {
    String value = values.get(name);
    return value == null ? otherwise : count(name, value, least);
  }

  long number(String name, long otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a whole number, got " + value, e);
    }
  }

  List<Integer> counts(String name, List<Integer> otherwise) {
    return list(name, value -> count(name, value, 1), otherwise);
  }

  <E extends Enum<E>> List<E> words(String name, Class<E> type, List<E> otherwise) {
    return list(name, value -> word(name, value, type), otherwise);
  }

  private <T> List<T> list(String name, Function<String, T> each, List<T> otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    List<T> all = new ArrayList<>();
    for (String part : COMMA.split(text, -1)) {
      all.add(each.apply(part.trim()));
    }
    return all;
  }

  private static <E extends Enum<E>> E word(String name, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        name
            + " must be of "
            + String.join(", ", allOf(type)).toLowerCase(Locale.ROOT)
            + ", got "
            + value);
  }

  private static <E extends Enum<E>> List<String> allOf(Class<E> type) {
    return List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
  }

  double seconds(String name, double otherwise, double least) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      double seconds = Double.parseDouble(value);
      if (seconds >= least && seconds <= 86_400) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalArgumentException(
        name + " must be from " + least + " to 86400 seconds, got " + value);
  }

  private static int count(String option, String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalArgumentException(
        option + " must be a whole number of at least " + least + ", got " + value);
  }
}
