/** The async flavour as scenarios use it. */
@NullMarked
package io.aerosdk.async;

import org.jspecify.annotations.NullMarked;
