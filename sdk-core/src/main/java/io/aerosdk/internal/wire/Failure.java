package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.command.ParticleType;
import io.aerosdk.internal.wire.Errors.Call;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a failed call, and the sentence made of them. */
record Failure(Call call, int resultCode, boolean inDoubt, @Nullable String node, int attempts) {

  String message(ResultCase known, @Nullable String saidMore) {
    String more = saidMore == null ? "" : ": " + endless(saidMore);
    return sentence(call.text() + " failed: " + known.reason() + more, known);
  }

  String rowMessage(ResultCase known, Key key, @Nullable String saidMore) {
    String more = saidMore == null ? "" : ": " + endless(saidMore);
    return sentence(
        call.text() + " failed for " + words(key) + ": " + known.reason() + more, known);
  }

  /** "Write to test.users timed out after 1.02 s (limit 1 s, 3 attempts, last node BB9); …". */
  String timeoutMessage(AerospikeException.Timeout timeout) {
    var facts = new ArrayList<String>();
    if (timeout.timeout > 0) {
      facts.add("limit " + DurationText.ofMillis(timeout.timeout));
    }
    boolean shorter = timeout.timeout <= 0 || timeout.socketTimeout < timeout.timeout;
    if (timeout.socketTimeout > 0 && shorter) {
      facts.add("limit per attempt " + DurationText.ofMillis(timeout.socketTimeout));
    }
    addAttempts(facts);
    String after = call.elapsedNanos() < 0 ? "" : " after " + DurationText.of(call.elapsedNanos());
    String where = timeout.client ? "" : " on the server";
    return call.text() + " timed out" + where + after + inBrackets(facts) + doubt(true) + ".";
  }

  private String sentence(String start, ResultCase known) {
    var facts = new ArrayList<String>();
    facts.add(("result code " + resultCode + " " + known.name()).trim());
    addAttempts(facts);
    String advice = known.advice().isEmpty() ? "" : " " + known.advice();
    return start + inBrackets(facts) + doubt(resultCode < 0) + "." + advice;
  }

  private void addAttempts(List<String> facts) {
    if (attempts > 0) {
      facts.add(attempts == 1 ? "1 attempt" : attempts + " attempts");
    }
    if (node != null) {
      facts.add((attempts > 1 ? "last node " : "node ") + node);
    }
  }

  private static String inBrackets(List<String> facts) {
    return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
  }

  /**
   * @param neverAnswered whether no server has said that it refused: then "nothing was written" is
   *     news
   */
  private String doubt(boolean neverAnswered) {
    String words = inDoubt ? call.kind().doubt : neverAnswered ? call.kind().noDoubt : "";
    return words.isEmpty() ? "" : "; " + words;
  }

  /** The key itself may be somebody's data: its type and digest are enough to find the record. */
  private static String words(Key key) {
    String digest = "digest " + HexFormat.of().formatHex(key.digest);
    if (key.userKey == null || key.userKey.getObject() == null) {
      return "the key with " + digest;
    }
    String type =
        switch (key.userKey.getType()) {
          case ParticleType.INTEGER -> "integer";
          case ParticleType.DOUBLE -> "double";
          case ParticleType.STRING -> "string";
          default -> "blob";
        };
    return "the " + type + " key with " + digest;
  }

  private static String endless(String said) {
    String text = said.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
