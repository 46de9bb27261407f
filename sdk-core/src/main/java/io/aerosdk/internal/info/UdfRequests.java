package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.task.Started;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The registry of modules on the servers. */
public final class UdfRequests {
  private static final String LIST = "udf-list";
  private static final String ERROR = "error";

  private UdfRequests() {}

  /** Hands a module to one node, which passes it on to the others; done when all have it. */
  public static Started register(UdfModule module) {
    Objects.requireNonNull(module, "module must not be null");
    String content = Base64.getEncoder().encodeToString(module.source());
    String command =
        "udf-put:filename="
            + module.serverPath()
            + ";content="
            + content
            + ";content-len="
            + content.length()
            + ";udf-type="
            + module.language()
            + ";";
    Call call = Call.of("Registration of " + module.serverPath(), Kind.CHANGE);
    return new Started(
        InfoRequest.ofOne(call, command, UdfRequests::ok),
        task(
            call,
            "udf-get:filename=" + module.serverPath() + ";",
            reply -> hasSource(reply, content)));
  }

  /** An older module of the same name does not count. */
  private static boolean hasSource(InfoReply reply, String content) {
    return InfoText.pairs(reply.value(), ';').getOrDefault("content", "").equals(content);
  }

  /** Takes a module away; done when no node has it. */
  public static Started remove(String serverPath) {
    String name = InfoText.name("serverPath", serverPath, ":;=,", 255);
    Call call = Call.of("Removal of " + name, Kind.CHANGE);
    return new Started(
        InfoRequest.ofOne(call, "udf-remove:filename=" + name + ";", UdfRequests::ok),
        task(
            call,
            LIST,
            reply -> modules(reply).noneMatch(module -> module.serverPath().equals(name))));
  }

  /** The modules that some node has, by name. */
  public static InfoRequest<List<RegisteredUdf>> list() {
    return InfoRequest.of(
        Call.of("Listing of the user-defined functions", Kind.READ),
        Target.ALL,
        LIST,
        replies ->
            replies.stream()
                .flatMap(UdfRequests::modules)
                .distinct()
                .sorted(
                    Comparator.comparing(RegisteredUdf::serverPath)
                        .thenComparing(RegisteredUdf::hash))
                .toList());
  }

  private static TaskCheck task(Call call, String question, Predicate<InfoReply> onNode) {
    return new TaskCheck(
        call.text(),
        InfoRequest.of(
            Call.of(call.text(), Kind.READ),
            Target.ALL,
            question,
            replies -> replies.stream().allMatch(onNode)));
  }

  private static Stream<RegisteredUdf> modules(InfoReply reply) {
    return InfoText.entries(value(reply), ';').stream()
        .map(entry -> new Fields(reply, InfoText.pairs(entry, ',')))
        .filter(fields -> fields.has("filename"))
        .map(
            fields ->
                new RegisteredUdf(
                    fields.text("filename"), fields.text("hash"), fields.text("type")));
  }

  private static String ok(InfoReply reply) {
    String answer = value(reply);
    if (!answer.equalsIgnoreCase("ok")) {
      throw reply.failure(ResultCode.SERVER_ERROR, answer);
    }
    return answer;
  }

  /** These commands have a form of their own for errors. */
  private static String value(InfoReply reply) {
    String answer = reply.value();
    if (answer.startsWith(ERROR + "=")) {
      throw reply.failure(ResultCode.UDF_BAD_RESPONSE, words(InfoText.pairs(answer, ';')));
    }
    return answer;
  }

  /** "compile_error in line 1: unexpected symbol near '('". */
  private static String words(Map<String, String> error) {
    StringBuilder words = new StringBuilder(error.getOrDefault(ERROR, ""));
    if (error.containsKey("line")) {
      words.append(" in line ").append(error.get("line"));
    }
    String message = decoded(error.getOrDefault("message", ""));
    return message.isEmpty() ? words.toString() : words + ": " + message;
  }

  private static String decoded(String message) {
    try {
      return new String(Base64.getDecoder().decode(message), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException notEncoded) {
      return message;
    }
  }
}
