/** Background jobs. */
@NullMarked
package io.aerosdk.it.background;

import org.jspecify.annotations.NullMarked;
