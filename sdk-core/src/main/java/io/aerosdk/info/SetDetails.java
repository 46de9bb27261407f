package io.aerosdk.info;

import io.aerosdk.DataSet;
import java.time.Duration;

/**
 * A set, as all nodes of the cluster together tell it.
 *
 * <p>Numbers of the moment when the nodes were asked. Immutable and thread-safe.
 *
 * @param dataSet its namespace and name
 * @param objects how many records, all copies of them counted
 * @param tombstones how many tombstones, all copies of them counted
 * @param dataUsedBytes how much room the data takes, all copies together
 * @param secondaryIndexes how many secondary indexes the set has
 * @param defaultTimeToLive of records that are written without one; zero for as the namespace says
 * @param hasSetIndex whether queries of the set need not look at the whole namespace
 * @param truncating whether records are just being removed by a truncate
 */
public record SetDetails(
    DataSet dataSet,
    long objects,
    long tombstones,
    long dataUsedBytes,
    int secondaryIndexes,
    Duration defaultTimeToLive,
    boolean hasSetIndex,
    boolean truncating) {}
