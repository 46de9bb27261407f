/**
 * What a path into a list or map ends in: what can be read of the selected elements, and removed.
 */
@NullMarked
package io.aerosdk.command.cdt.selection;

import org.jspecify.annotations.NullMarked;
