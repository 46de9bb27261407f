/** Damaged requests, sent to a running server that must neither fall nor stumble. */
@NullMarked
package io.aerosdk.embedded.fuzz;

import org.jspecify.annotations.NullMarked;
