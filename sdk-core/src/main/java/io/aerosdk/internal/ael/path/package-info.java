/** Ways into lists and maps: the parts of a path, and what is read at its end. */
@NullMarked
package io.aerosdk.internal.ael.path;

import org.jspecify.annotations.NullMarked;
