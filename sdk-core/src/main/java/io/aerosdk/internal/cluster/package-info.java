/** Opens and closes the client of a cluster, and finds out why it cannot be opened. */
@NullMarked
package io.aerosdk.internal.cluster;

import org.jspecify.annotations.NullMarked;
