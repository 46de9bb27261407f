/** The code of the README and of the guide. */
@NullMarked
package io.aerosdk.examples.guide;

import org.jspecify.annotations.NullMarked;
