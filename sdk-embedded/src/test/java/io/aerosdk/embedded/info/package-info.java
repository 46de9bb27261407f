@NullMarked
package io.aerosdk.embedded.info;

import org.jspecify.annotations.NullMarked;
