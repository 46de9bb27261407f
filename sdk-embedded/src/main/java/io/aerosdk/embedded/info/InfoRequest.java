package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * One command of an info request: {@code name/path:parameter=value;…}. Immutable.
 *
 * @param name what is asked
 * @param path what stands between the first slash and the parameters; empty without
 * @param parameters the text after the first colon; empty without
 * @param session the connection that asks
 */
record InfoRequest(String name, String path, String parameters, InfoSession session) {
  static InfoRequest parse(String command, InfoSession session) {
    int nameEnd = firstOf(command, "/:;", 0);
    if (nameEnd < command.length() && command.charAt(nameEnd) == '/') {
      int pathEnd = firstOf(command, ":;", nameEnd);
      return new InfoRequest(
          command.substring(0, nameEnd),
          command.substring(nameEnd + 1, pathEnd),
          after(command, pathEnd),
          session);
    }
    return new InfoRequest(command.substring(0, nameEnd), "", after(command, nameEnd), session);
  }

  /** The first value under that name, or null. */
  @Nullable String parameter(String key) {
    for (int start = 0; start < parameters.length(); ) {
      int end = firstOf(parameters, ";", start);
      int equals = parameters.indexOf('=', start);
      if (equals >= 0 && equals < end && parameters.substring(start, equals).equals(key)) {
        return parameters.substring(equals + 1, end);
      }
      start = end + 1;
    }
    return null;
  }

  /** The value under the name, or under an older name for the same. */
  @Nullable String parameter(String key, String olderKey) {
    String value = parameter(key);
    return value == null ? parameter(olderKey) : value;
  }

  /**
   * The value under that name.
   *
   * @throws InfoException if it is missing or empty
   */
  String required(String key) {
    return present(key, parameter(key), ResultCode.PARAMETER);
  }

  /**
   * The namespace of the command, whether or not there is one of that name.
   *
   * @throws InfoException if it is missing or empty
   */
  String requiredNamespace() {
    return present("namespace", parameter("namespace", "ns"), ResultCode.NAMESPACE);
  }

  private static String present(String key, @Nullable String value, int codeIfMissing) {
    if (value == null) {
      throw InfoException.of(codeIfMissing, "missing '" + key + "'");
    }
    if (value.isEmpty()) {
      throw InfoException.of(codeIfMissing, "missing '" + key + "' value");
    }
    return value;
  }

  private static int firstOf(String text, String stops, int from) {
    int at = from;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String after(String text, int separator) {
    return separator >= text.length() ? "" : text.substring(separator + 1);
  }
}
