/**
 * The cluster as a client knows it: nodes, their health, partitions, and events when they change.
 */
@NullMarked
package io.aerosdk.cluster;

import org.jspecify.annotations.NullMarked;
