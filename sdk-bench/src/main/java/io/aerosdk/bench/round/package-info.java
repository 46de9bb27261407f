/** Makes calls for a while and measures them. */
@NullMarked
package io.aerosdk.bench.round;

import org.jspecify.annotations.NullMarked;
