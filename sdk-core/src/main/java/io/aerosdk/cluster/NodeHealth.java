package io.aerosdk.cluster;

import java.util.Map;
import java.util.Objects;

/**
 * How a node has served this client, counted by the official client since it knows the node.
 * Counting costs nothing that could be saved. Errors of connecting count too; an error that a
 * server answered to a blocking call counts twice.
 *
 * @param errors attempts that failed otherwise than by time or a busy record
 * @param timeouts attempts that got no answer in time
 * @param busyRecords attempts that were refused because too many others were at the same record
 * @param circuitOpen whether the circuit breaker lets no commands through to it at the moment; see
 *     {@code SystemSettings.maxErrorsInErrorWindow}
 * @param blocking connections for blocking calls, and for looking after the cluster
 * @param async connections for async calls
 * @param latencies of commands by their kind; empty unless {@code SystemSettings.measureLatency} is
 *     on
 */
public record NodeHealth(
    long errors,
    long timeouts,
    long busyRecords,
    boolean circuitOpen,
    ConnectionCounts blocking,
    ConnectionCounts async,
    Map<CommandKind, CommandLatency> latencies) {
  /** Copies the latencies. */
  public NodeHealth {
    Objects.requireNonNull(blocking, "blocking must not be null");
    Objects.requireNonNull(async, "async must not be null");
    latencies = Map.copyOf(latencies);
  }
}
