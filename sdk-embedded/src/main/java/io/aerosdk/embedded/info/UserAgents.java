package io.aerosdk.embedded.info;

import java.util.concurrent.ConcurrentSkipListMap;

/** The clients that are connected, by what they call themselves. Thread-safe. */
final class UserAgents {
  private final ConcurrentSkipListMap<String, Integer> counts = new ConcurrentSkipListMap<>();

  void add(String agent) {
    counts.merge(agent, 1, Integer::sum);
  }

  void remove(String agent) {
    counts.computeIfPresent(agent, (name, count) -> count == 1 ? null : count - 1);
  }

  String describe() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (agent, count) ->
            text.append("user-agent=").append(agent).append(":count=").append(count).append(';'));
    return text.toString();
  }
}
