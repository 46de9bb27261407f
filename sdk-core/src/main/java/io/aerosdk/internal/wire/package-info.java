/**
 * The translator: commands and behaviours to the client's values, its answers and errors to ours.
 */
@NullMarked
package io.aerosdk.internal.wire;

import org.jspecify.annotations.NullMarked;
