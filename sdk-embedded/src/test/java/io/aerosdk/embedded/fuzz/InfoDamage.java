package io.aerosdk.embedded.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes info requests: words, separators, lengths. */
final class InfoDamage {
  private static final List<String> WORDS =
      List.of(
          "",
          ":",
          ";",
          "=",
          ",",
          "/",
          "\n",
          "\t",
          "\0",
          "-1",
          "0",
          "99999999999999999999",
          "null",
          "true",
          "test",
          "namespace=test",
          "id=test",
          "set=a",
          "====",
          "AAAA",
          "%s",
          "é",
          "ns",
          "context=namespace",
          "statistics",
          "replicas",
          "sets",
          "bins",
          "1x",
          "type=",
          "jobs");

  private InfoDamage() {}

  static byte[] damage(byte[] body, Dice dice) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    List<String> words =
        new ArrayList<>(Arrays.asList(text.split("(?<=[:;=,/\n])|(?=[:;=,/\n])", -1)));
    for (int i = dice.below(4); i >= 0; i--) {
      int at = dice.below(words.size());
      switch (dice.below(7)) {
        case 0 -> words.set(at, "");
        case 1 -> words.add(at, words.get(dice.below(words.size())));
        case 2 -> words.add(at, words.get(at).repeat(dice.below(dice.oneIn(20) ? 2000 : 10)));
        case 3 -> words.set(at, Long.toString(dice.number()));
        case 4 -> words.add(at, new String(dice.bytes(5), StandardCharsets.ISO_8859_1));
        default -> words.set(at, dice.of(WORDS));
      }
    }
    return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
  }
}
