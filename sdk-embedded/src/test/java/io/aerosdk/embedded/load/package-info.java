/** Measures how fast and how large the server is; run by hand. */
@NullMarked
package io.aerosdk.embedded.load;

import org.jspecify.annotations.NullMarked;
