@NullMarked
package io.aerosdk.embedded.protocol;

import org.jspecify.annotations.NullMarked;
