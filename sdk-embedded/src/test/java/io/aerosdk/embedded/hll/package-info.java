@NullMarked
package io.aerosdk.embedded.hll;

import org.jspecify.annotations.NullMarked;
