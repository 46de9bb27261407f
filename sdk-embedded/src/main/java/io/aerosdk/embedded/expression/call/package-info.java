/** The list, map, bit and HyperLogLog operations that expressions call. */
@NullMarked
package io.aerosdk.embedded.expression.call;

import org.jspecify.annotations.NullMarked;
