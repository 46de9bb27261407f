/** The load driver: the same workload on the plain client and on ours, in turns. */
@NullMarked
package io.aerosdk.bench;

import org.jspecify.annotations.NullMarked;
