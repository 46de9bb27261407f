package io.aerosdk.index;

/**
 * How a secondary index is filled, over all nodes. Numbers of the moment when the nodes were asked.
 * Immutable and thread-safe.
 *
 * @param index the index
 * @param entries how many values it has, all copies of records counted
 * @param usedBytes how much memory it takes, over all nodes
 * @param entriesPerValue how many entries one value has on average, as the node says that has most:
 *     the lower, the more selective
 * @param entriesPerRecord how many entries one record has on average, as the node says that has
 *     most
 * @param loadPercent how far it is built on the node that is last; 100 when done
 */
public record IndexDetails(
    SecondaryIndex index,
    long entries,
    long usedBytes,
    long entriesPerValue,
    long entriesPerRecord,
    int loadPercent) {}
