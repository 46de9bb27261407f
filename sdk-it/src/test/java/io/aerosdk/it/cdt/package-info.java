/** Scenarios of lists and maps: paths into them, reads, writes, creation and removal. */
@NullMarked
package io.aerosdk.it.cdt;

import org.jspecify.annotations.NullMarked;
