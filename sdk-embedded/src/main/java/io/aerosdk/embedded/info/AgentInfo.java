package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import java.util.Base64;
import java.util.Map;

/** Commands by which clients introduce themselves. */
final class AgentInfo {
  private final UserAgents agents;

  AgentInfo(UserAgents agents) {
    this.agents = agents;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("user-agent-set", AgentInfo::introduce);
    commands.put("user-agents", request -> agents.describe());
  }

  private static String introduce(InfoRequest request) {
    String value = request.required("value");
    try {
      Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw InfoException.of(ResultCode.PARAMETER, "'value' invalid base64");
    }
    if (!request.session().introduce(value)) {
      throw InfoException.of(ResultCode.PARAMETER, "already set");
    }
    return "ok";
  }
}
