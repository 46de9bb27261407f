/** Scenarios of Java values and Java records, stored and read back. */
@NullMarked
package io.aerosdk.it.values;

import org.jspecify.annotations.NullMarked;
