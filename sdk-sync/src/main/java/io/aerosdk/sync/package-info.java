/** The blocking client. */
@NullMarked
package io.aerosdk.sync;

import org.jspecify.annotations.NullMarked;
