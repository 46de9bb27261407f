/** User-defined functions in the terms of the official client. */
@NullMarked
package io.aerosdk.internal.udf;

import org.jspecify.annotations.NullMarked;
