package io.aerosdk.embedded.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What info commands need beyond a login. */
public final class InfoPermissions {
  private static final Map<String, Permission> NEEDED =
      Map.ofEntries(
          Map.entry("sindex-create", Permission.SINDEX_ADMIN_COMMAND),
          Map.entry("sindex-delete", Permission.SINDEX_ADMIN_COMMAND),
          Map.entry("udf-put", Permission.UDF_ADMIN),
          Map.entry("udf-remove", Permission.UDF_ADMIN),
          Map.entry("truncate", Permission.TRUNCATE),
          Map.entry("truncate-namespace", Permission.TRUNCATE),
          Map.entry("truncate-undo", Permission.TRUNCATE),
          Map.entry("truncate-namespace-undo", Permission.TRUNCATE),
          Map.entry("query-abort", Permission.QUERY_ADMIN),
          Map.entry("query-abort-all", Permission.QUERY_ADMIN),
          Map.entry("set-config", Permission.CONFIG),
          Map.entry("config-set", Permission.CONFIG),
          Map.entry("log-set", Permission.CONFIG),
          Map.entry("recluster", Permission.CONFIG),
          Map.entry("quiesce", Permission.CONFIG),
          Map.entry("quiesce-undo", Permission.CONFIG),
          Map.entry("roster-set", Permission.CONFIG),
          Map.entry("revive", Permission.CONFIG));

  private InfoPermissions() {}

  /** What a command of that name needs; null if a login is enough. */
  public static @Nullable Permission of(String command) {
    return NEEDED.get(command);
  }
}
