/** Operations on lists and maps: selectors, return types, modifications, contexts. */
@NullMarked
package io.aerosdk.embedded.cdt;

import org.jspecify.annotations.NullMarked;
