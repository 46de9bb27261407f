@NullMarked
package io.aerosdk.embedded.geo;

import org.jspecify.annotations.NullMarked;
