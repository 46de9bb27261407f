/** Commands on single records, and the seam for families of operations. */
@NullMarked
package io.aerosdk.embedded.command;

import org.jspecify.annotations.NullMarked;
