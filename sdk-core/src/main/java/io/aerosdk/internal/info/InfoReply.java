package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.AnswerErrors;
import io.aerosdk.internal.wire.Errors.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one node answered. Immutable.
 *
 * @param node its name
 * @param call what was being done, for messages
 * @param answers one for each line of the request, in their order; errors as they came
 */
public record InfoReply(String node, Call call, List<String> answers) {

  /**
   * Finds the answers to the lines that were sent.
   *
   * @param found answers by line, as the client read them; a refusal as a whole has no line of ours
   * @throws SdkException if the node refused them as a whole, or left one out
   */
  public static InfoReply of(
      String node, Call call, List<String> commands, Map<String, @Nullable String> found) {
    List<String> answers = new ArrayList<>(commands.size());
    for (String command : commands) {
      if (!found.containsKey(command)) {
        throw refusal(node, call, found);
      }
      String answer = found.get(command);
      answers.add(answer == null ? "" : answer);
    }
    return new InfoReply(node, call, List.copyOf(answers));
  }

  private static SdkException refusal(String node, Call call, Map<String, @Nullable String> found) {
    for (Map.Entry<String, @Nullable String> line : found.entrySet()) {
      Optional<InfoError> error = InfoError.parse(line.getKey());
      if (error.isPresent()) {
        return AnswerErrors.of(error.get().code(), error.get().text(), node, call);
      }
    }
    return AnswerErrors.of(ResultCode.PARSE_ERROR, "the node left out an answer", node, call);
  }

  /**
   * The answer to the first line.
   *
   * @throws SdkException if it is an error
   */
  public String value() {
    return value(0);
  }

  /**
   * The answer to a line.
   *
   * @throws SdkException if it is an error
   */
  public String value(int line) {
    InfoError.parse(answers.get(line))
        .ifPresent(
            error -> {
              throw failure(error.code(), error.text());
            });
    return answers.get(line);
  }

  /** The error that a line was answered with, if it is one. */
  Optional<InfoError> error(int line) {
    return InfoError.parse(answers.get(line));
  }

  /** An exception that names the node and what was being done. */
  SdkException failure(int resultCode, String text) {
    return AnswerErrors.of(resultCode, text, node, call);
  }

  /** An exception for an answer that makes no sense. */
  SdkException unreadable(String why) {
    return failure(ResultCode.PARSE_ERROR, why);
  }
}
