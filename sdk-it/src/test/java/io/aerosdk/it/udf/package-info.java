/** Scenarios of user-defined functions. */
@NullMarked
package io.aerosdk.it.udf;

import org.jspecify.annotations.NullMarked;
