package io.aerosdk.internal.info;

import java.util.Map;

/**
 * Named values of a node's answer, with types. What is missing is 0 or false: which values there
 * are differs with the version of the server.
 *
 * @param reply where they come from, for messages
 * @param values by name
 */
record Fields(InfoReply reply, Map<String, String> values) {

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  long number(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw reply.unreadable(name + " is no number: " + text);
    }
  }
}
