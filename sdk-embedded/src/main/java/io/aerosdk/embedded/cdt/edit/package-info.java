/** Changing lists and maps. */
@NullMarked
package io.aerosdk.embedded.cdt.edit;

import org.jspecify.annotations.NullMarked;
