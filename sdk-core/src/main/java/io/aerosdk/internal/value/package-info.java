/** Which stored form each Java value has, and the way back. */
@NullMarked
package io.aerosdk.internal.value;

import org.jspecify.annotations.NullMarked;
