package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import java.util.List;
import java.util.Optional;

/**
 * An error as the info protocol writes it: {@code ERROR:<code>:<text>}, where the code is left out
 * for errors of no kind; {@code FAIL:…} from old servers.
 *
 * @param code a constant of {@link ResultCode}
 * @param text what the server said; may be empty
 */
record InfoError(int code, String text) {
  private static final List<String> STARTS = List.of("ERROR", "FAIL");

  /** The error in an answer, if it is one. */
  static Optional<InfoError> parse(String answer) {
    for (String start : STARTS) {
      int end = start.length();
      if (answer.regionMatches(true, 0, start, 0, end)
          && (answer.length() == end || answer.charAt(end) == ':')) {
        return Optional.of(ofRest(answer.substring(end)));
      }
    }
    return Optional.empty();
  }

  private static InfoError ofRest(String rest) {
    String[] parts = rest.split(":", 3);
    String code = parts.length > 1 ? parts[1] : "";
    if (code.matches("[1-9]\\d{0,8}")) {
      return new InfoError(Integer.parseInt(code), parts.length > 2 ? parts[2].strip() : "");
    }
    boolean withoutCode = code.isEmpty() && parts.length > 2;
    String text = withoutCode ? parts[2] : rest.isEmpty() ? "" : rest.substring(1);
    return new InfoError(ResultCode.SERVER_ERROR, text.strip());
  }
}
