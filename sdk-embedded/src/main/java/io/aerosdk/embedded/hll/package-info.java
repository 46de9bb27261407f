/** HyperLogLog sketches and the operations on them. */
@NullMarked
package io.aerosdk.embedded.hll;

import org.jspecify.annotations.NullMarked;
