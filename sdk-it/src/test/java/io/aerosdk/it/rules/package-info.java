/** Rules of the code: borders of the modules, parity of the flavours. */
@NullMarked
package io.aerosdk.it.rules;

import org.jspecify.annotations.NullMarked;
