/** Many calls at once, and what opening and closing leave behind. */
@NullMarked
package io.aerosdk.it.load;

import org.jspecify.annotations.NullMarked;
