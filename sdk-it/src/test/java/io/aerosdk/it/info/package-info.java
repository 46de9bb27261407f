/** Scenarios of what the servers tell about themselves. */
@NullMarked
package io.aerosdk.it.info;

import org.jspecify.annotations.NullMarked;
