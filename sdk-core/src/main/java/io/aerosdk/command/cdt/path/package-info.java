/**
 * Paths into lists and maps: from a bin, one step for each level, to the elements to read, write or
 * remove.
 */
@NullMarked
package io.aerosdk.command.cdt.path;

import org.jspecify.annotations.NullMarked;
