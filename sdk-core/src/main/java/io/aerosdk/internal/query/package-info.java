/** From a typed filter to an index and what is left for the server. */
@NullMarked
package io.aerosdk.internal.query;

import org.jspecify.annotations.NullMarked;
