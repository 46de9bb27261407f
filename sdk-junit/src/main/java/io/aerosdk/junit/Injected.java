package io.aerosdk.junit;

import java.util.Set;

/** The types of parameters, by name: flavours that are not on the class path must not be loaded. */
final class Injected {
  static final String SERVER = "io.aerosdk.embedded.EmbeddedAerospike";
  static final String FAULTS = "io.aerosdk.embedded.fault.Faults";
  static final String SYNC_CLIENT = "io.aerosdk.sync.SyncClient";
  static final String SYNC_SESSION = "io.aerosdk.sync.SyncSession";
  static final String ASYNC_CLIENT = "io.aerosdk.async.Client";
  static final String ASYNC_SESSION = "io.aerosdk.async.Session";

  private static final Set<String> ALL =
      Set.of(SERVER, FAULTS, SYNC_CLIENT, SYNC_SESSION, ASYNC_CLIENT, ASYNC_SESSION);

  private Injected() {}

  static boolean isKnown(Class<?> type) {
    return ALL.contains(type.getName());
  }
}
