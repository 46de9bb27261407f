package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import java.util.List;
import java.util.Map;

/** Commands that Community Edition knows only to refuse them. */
final class EnterpriseInfo {
  private static final List<String> NAMES =
      List.of(
          "admin-tls-alt",
          "admin-tls-std",
          "masking",
          "masking-show",
          "peers-tls-alt",
          "peers-tls-std",
          "quiesce",
          "quiesce-undo",
          "rack-ids",
          "racks",
          "revive",
          "roster",
          "roster-set",
          "service-tls-alt",
          "service-tls-std",
          "xdr-get-filter",
          "xdr-set-filter");

  private EnterpriseInfo() {}

  static void register(Map<String, InfoCommand> commands) {
    for (String name : NAMES) {
      commands.put(
          name,
          request -> {
            throw InfoException.of(ResultCode.ENTERPRISE_ONLY, "enterprise only");
          });
    }
  }
}
