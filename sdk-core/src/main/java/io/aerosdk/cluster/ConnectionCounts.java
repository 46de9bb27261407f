package io.aerosdk.cluster;

/**
 * The connections of a client to one node. The numbers are read one after the other, so that they
 * may be slightly apart.
 *
 * @param inUse by calls under way
 * @param idle kept for the next calls
 * @param opened since the client knows the node
 * @param closed since the client knows the node
 */
public record ConnectionCounts(int inUse, int idle, int opened, int closed) {}
