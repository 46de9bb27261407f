/**
 * The info protocol: requests that are text, and how their answers are read. Written once for both
 * flavours, which only carry the lines.
 */
@NullMarked
package io.aerosdk.internal.info;

import org.jspecify.annotations.NullMarked;
