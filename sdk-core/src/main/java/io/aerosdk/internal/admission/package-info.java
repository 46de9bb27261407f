/**
 * Keeps commands within the connection pools: they wait, within their deadline, instead of failing.
 */
@NullMarked
package io.aerosdk.internal.admission;

import org.jspecify.annotations.NullMarked;
