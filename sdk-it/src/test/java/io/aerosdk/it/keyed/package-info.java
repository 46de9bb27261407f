/** Scenarios of commands on keys. */
@NullMarked
package io.aerosdk.it.keyed;

import org.jspecify.annotations.NullMarked;
