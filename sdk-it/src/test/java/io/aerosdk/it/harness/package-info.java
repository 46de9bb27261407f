/** Runs scenarios: both flavours behind one session, on every server there is. */
@NullMarked
package io.aerosdk.it.harness;

import org.jspecify.annotations.NullMarked;
