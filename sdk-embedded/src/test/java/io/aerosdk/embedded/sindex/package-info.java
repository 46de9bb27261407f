@NullMarked
package io.aerosdk.embedded.sindex;

import org.jspecify.annotations.NullMarked;
