/** Scenarios of dataset queries. */
@NullMarked
package io.aerosdk.it.query;

import org.jspecify.annotations.NullMarked;
