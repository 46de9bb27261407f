/** Scenarios: what a client knows of its cluster, and what it tells about changes. */
@NullMarked
package io.aerosdk.it.cluster;

import org.jspecify.annotations.NullMarked;
