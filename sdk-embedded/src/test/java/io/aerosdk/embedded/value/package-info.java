@NullMarked
package io.aerosdk.embedded.value;

import org.jspecify.annotations.NullMarked;
