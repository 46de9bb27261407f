/** Calls that travel together. */
@NullMarked
package io.aerosdk.it.coalesce;

import org.jspecify.annotations.NullMarked;
