/** The blocking flavour as scenarios use it. */
@NullMarked
package io.aerosdk.sync;

import org.jspecify.annotations.NullMarked;
