/** Choosing elements of lists and maps by index, rank, key or value, and telling of the chosen. */
@NullMarked
package io.aerosdk.embedded.cdt.select;

import org.jspecify.annotations.NullMarked;
