package io.aerosdk.internal.info;

import com.aerospike.client.util.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes that answer lines as a script says; what is not in it they do not know. */
final class ScriptedNodes {
  private final Version version;
  private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();
  final List<String> asked = new ArrayList<>();

  ScriptedNodes(String version) {
    this.version = new Version(version);
  }

  static ScriptedNodes current() {
    return new ScriptedNodes("8.1.2.0");
  }

  Version version() {
    return version;
  }

  /** One more node, or one more line of it. */
  ScriptedNodes with(String node, String line, String answer) {
    answers.computeIfAbsent(node, name -> new HashMap<>()).put(line, answer);
    return this;
  }

  /** What the request makes of the answers. */
  <T> T ask(InfoRequest<T> request) {
    List<InfoReply> replies = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> node : answers.entrySet()) {
      if (replies.isEmpty() || request.target().isAll()) {
        replies.add(reply(node.getKey(), node.getValue(), request));
      }
    }
    return request.reader().apply(replies);
  }

  private InfoReply reply(String node, Map<String, String> known, InfoRequest<?> request) {
    List<String> commands = request.commands().apply(version);
    asked.addAll(commands);
    Map<String, @Nullable String> found = new HashMap<>();
    for (String command : commands) {
      found.put(command, known.getOrDefault(command, "ERROR:4:unrecognized command"));
    }
    return InfoReply.of(node, request.call(), commands, found);
  }
}
