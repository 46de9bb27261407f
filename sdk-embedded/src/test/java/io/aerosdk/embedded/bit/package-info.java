@NullMarked
package io.aerosdk.embedded.bit;

import org.jspecify.annotations.NullMarked;
