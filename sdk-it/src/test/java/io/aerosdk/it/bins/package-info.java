/** Scenarios of sketches, bits, computed values, and results by operation. */
@NullMarked
package io.aerosdk.it.bins;

import org.jspecify.annotations.NullMarked;
