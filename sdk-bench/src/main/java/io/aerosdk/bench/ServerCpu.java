package io.aerosdk.bench;

/** What the server has computed so far. */
interface ServerCpu {
  /** Of a server that is not ours. */
  ServerCpu UNKNOWN = () -> -1;

  /** Nanoseconds since it started, or -1 if nobody knows. */
  long cpuNanos();
}
