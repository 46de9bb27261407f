@NullMarked
package io.aerosdk.embedded.cdt;

import org.jspecify.annotations.NullMarked;
