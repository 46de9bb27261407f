package io.aerosdk.bench.report;

import io.aerosdk.bench.round.Measurement;

/**
 * What one client did in one round.
 *
 * @param measurement on this side
 * @param serverCpuNanos what the server computed meanwhile; -1 if nobody knows
 */
public record Round(Measurement measurement, long serverCpuNanos) {}
