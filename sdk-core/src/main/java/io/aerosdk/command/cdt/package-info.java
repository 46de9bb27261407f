/**
 * Operations on whole lists and maps, in a bin or at the end of a path inside one, and the flags
 * that say how they write.
 */
@NullMarked
package io.aerosdk.command.cdt;

import org.jspecify.annotations.NullMarked;
