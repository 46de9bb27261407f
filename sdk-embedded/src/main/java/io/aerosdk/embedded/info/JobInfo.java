package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands about queries that run, as a server that remembers none answers them. */
final class JobInfo {
  private JobInfo() {}

  static void register(Map<String, InfoCommand> commands) {
    commands.put("query-show", request -> show(request.parameter("id", "trid")));
    commands.put("query-abort", JobInfo::abort);
    commands.put("query-abort-all", request -> "number-of-queries-killed:0");
  }

  private static String show(@Nullable String id) {
    if (id == null) {
      return "";
    }
    checkId(id);
    throw InfoException.of(ResultCode.NOT_FOUND, "job not found");
  }

  private static String abort(InfoRequest request) {
    String id = request.parameter("id", "trid");
    checkId(id == null ? request.required("id") : id);
    throw InfoException.of(ResultCode.NOT_FOUND, "id not active");
  }

  private static void checkId(String id) {
    try {
      if (parse(id) != 0) {
        return;
      }
    } catch (NumberFormatException e) {
      throw InfoException.of(ResultCode.PARAMETER, "bad id");
    }
    throw InfoException.of(ResultCode.PARAMETER, "bad id");
  }

  /** As C reads numbers: hexadecimal after 0x, octal after 0, else decimal. */
  private static long parse(String id) {
    if (id.startsWith("0x") || id.startsWith("0X")) {
      return Long.parseUnsignedLong(id.substring(2), 16);
    }
    return Long.parseUnsignedLong(id, id.length() > 1 && id.startsWith("0") ? 8 : 10);
  }
}
