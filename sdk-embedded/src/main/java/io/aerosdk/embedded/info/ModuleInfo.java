package io.aerosdk.embedded.info;

import java.util.Map;

/** Commands about Lua modules, as a server without any answers them. */
final class ModuleInfo {
  private ModuleInfo() {}

  static void register(Map<String, InfoCommand> commands) {
    commands.put("udf-list", request -> "");
    commands.put("udf-get", request -> "error=not_found");
    commands.put("udf-remove", request -> "ok");
  }
}
