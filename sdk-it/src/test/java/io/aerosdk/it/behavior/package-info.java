/** Scenarios of behaviours that come from a file. */
@NullMarked
package io.aerosdk.it.behavior;

import org.jspecify.annotations.NullMarked;
