package io.aerosdk.index;

/**
 * A secondary index that the servers have. Immutable and thread-safe.
 *
 * @param definition what it is made of
 * @param isReady whether all nodes have built it, so that it can be queried
 */
public record SecondaryIndex(IndexDefinition definition, boolean isReady) {}
