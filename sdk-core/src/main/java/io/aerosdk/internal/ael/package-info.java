/** Filters made ready: read once, bound to values often. */
@NullMarked
package io.aerosdk.internal.ael;

import org.jspecify.annotations.NullMarked;
